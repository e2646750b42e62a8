import type { Assessment } from '@adempi/schema';

import { writeNotices, writeStart } from './closing.ts';
import { writeHeader } from './header.ts';
import { writeProceedings } from './proceedings-section.ts';
import { findingSections } from './sections.ts';
import { writeBrief, writeExposure, writeSummary } from './summary-section.ts';
import { createView } from './view.ts';
import type { TableOptions } from './view.ts';

/**
 * An assessment for a terminal, 60 to 160 columns wide. Breaches come first, then what falls
 * due, what could not be determined and which facts would decide it; then the score with its
 * coverage, what breaches expose to, and where to start.
 * @example writeTable(assessment, { width: 80, color: false })
 */
export function writeTable(assessment: Assessment, options: TableOptions = {}): string {
  const view = createView(assessment, options);
  const sections = [
    `${writeHeader(assessment, view)}\n${writeBrief(assessment, view)}`,
    writeProceedings(assessment, view),
    ...findingSections(assessment, view),
    writeSummary(assessment, view),
    writeExposure(assessment, view),
    writeStart(assessment, view),
    writeNotices(assessment, view),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}
