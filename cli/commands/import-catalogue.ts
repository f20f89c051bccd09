import { type Command, Option } from 'commander'
import type { CataloguePaths } from '../../ingest/catalogue/files.ts'
import { CATALOGUE_FORMATS, type CatalogueFormat, importCatalogue } from '../catalogue.ts'
import { t } from '../language.ts'
import { isoDate } from '../lookup.ts'
import { choice, example, workspaceOption } from '../options.ts'

type Options = CataloguePaths & { asOf?: string; format: CatalogueFormat; workspace: string }

export function register(program: Command): void {
  program
    .command('import-catalogue')
    .description(t('command.importCatalogue'))
    .requiredOption('--documents <CSV>', t('option.catalogueDocuments'))
    .option('--bodies <CSV>', t('option.catalogueBodies'))
    .option('--issued <CSV>', t('option.catalogueIssued'))
    .option('--citations <CSV>', t('option.catalogueCitations'))
    .addOption(new Option('--as-of <DATE>', t('option.catalogueAsOf')).argParser(isoDate))
    .addOption(
      new Option('--format <FORMAT>', t('option.catalogueFormat')).argParser(choice(CATALOGUE_FORMATS)).default('text'),
    )
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      example(
        'wenmai import-catalogue --documents documents.csv --as-of 2024-03-31',
        'wenmai import-catalogue --documents documents.csv --bodies bodies.csv --issued issued.csv --citations citations.csv',
      ),
    )
    .action(({ asOf, format, workspace, ...paths }: Options) =>
      importCatalogue(paths, { workspace, env: process.env }, { format, ...(asOf !== undefined && { asOf }) }),
    )
}
