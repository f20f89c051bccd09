import { createCluster } from './cluster.ts'
import type { MentionVerdict } from './derived.ts'
import type { Cluster } from './group.ts'

/** A document that is not decided now, as the graph has it. */
export interface StandingDocument {
  readonly id: string
  /** Key of its title. */
  readonly group: string
}

/** A verdict that is not reached anew, with the document that it means first. */
export interface StandingVerdict extends Pick<MentionVerdict, 'state' | 'confidence' | 'reason'> {
  readonly target?: { readonly document: StandingDocument; readonly confidence: number }
}

/**
 * What stays as it is where only a part of the graph is decided anew. Copies with a document here are in the evidence for
 * their words alone, mentions with a verdict here for the edges of their copies.
 */
export interface Standing {
  /** By copy. */
  readonly documents: ReadonlyMap<string, StandingDocument>
  /** By mention. */
  readonly verdicts: ReadonlyMap<string, StandingVerdict>
}

export const NOTHING_STANDS: Standing = { documents: new Map(), verdicts: new Map() }

/** The documents that stand, each as one cluster that nothing joins. */
export class StandingClusters {
  readonly #known = new Map<string, Cluster>()

  of({ id, group }: StandingDocument): Cluster {
    const known = this.#known.get(id) ?? { ...createCluster(group), standing: id }
    this.#known.set(id, known)
    return known
  }
}
