import { extract } from '../../ingest/core/index.ts'
import type { MentionReading, Reading } from '../../schema/reading.ts'

/** Reads a text as one source. */
export const read = (text: string): Reading[] => extract({ id: '0'.repeat(32), name: 'source.txt', text })

/** An invented notice around some lines of text, in true form. */
export const notice = (...body: string[]): string =>
  [
    '云岭省教育厅关于加强河道管理的通知',
    '云教函〔2021〕7号',
    '各市（州）教育局：',
    ...body,
    '云岭省教育厅',
    '2021年3月5日',
  ].join('\n')

/** The mentions in some lines of text, read inside an invented notice. */
export const mentionsIn = (...body: string[]): MentionReading[] => read(notice(...body))[0]?.citations ?? []
