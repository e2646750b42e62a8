import type { OfficeTexts } from './offices.ts';

const quoted = (labels: readonly string[]): string => labels.map((label) => `“${label}”`).join(', ');

/** What is said of the worksheets of offices, in English. */
export const englishOffices: OfficeTexts = {
  options: {
    export: 'write an XLSX worksheet for each office into a folder, with its questions',
    merge: 'put the answers of worksheets that came back into the state: files, or the folder that they are in (FILE@DAY where the day is missing)',
    confirm: 'who confirms the merged answers, which then are attested instead of declared: "segretario comunale"',
    replyBy: 'with --export: by when to answer (default: in 15 days)',
    replyTo: 'with --export: to whom the worksheet goes back, in Italian (default: the digital transition officer)',
  },
  values: { folder: 'folder', role: 'role', text: 'text', file: 'file...' },
  help:
    'With the offices, a worksheet for each:\n  adempi ask comune.yml --export fogli                        writes the worksheets to send\n  adempi ask comune.yml --merge fogli                         merges those that came back filled in\n  adempi ask comune.yml --confirm "segretario comunale"       the answers are attested from then on',
  usage: {
    one: '--export does not go with --merge or --confirm: worksheets are sent first, answers merged later',
    exists: (files) => `${files.join(', ')} ${files.length === 1 ? 'exists already and may be filled in: it is not touched' : 'exist already and may be filled in: they are not touched'}; name another folder`,
    past: (day) => `--reply-by ${day} lies before the day of the assessment: name a later one`,
    noOffice: (office, suggestion, known) => `no question for the office ${office}${suggestion === null ? '' : `: maybe “${suggestion}”`}; offices with questions: ${known}`,
    nothingMerged: (state, office, suggestion) => `nothing to confirm in ${state}: it holds no answers of ${office ?? 'offices'}${suggestion === null ? '' : `, maybe “${suggestion}”`}; merge worksheets with --merge first`,
    emptyFolder: (folder) => `the folder ${folder} holds no .xlsx file`,
    noRole: '--confirm wants the role of who confirms, such as "segretario comunale"',
    later: (file, day) => `${file}: the day ${day} is still to come`,
  },
  exported: {
    head: ['Office', 'File', 'Questions', 'Duties'],
    title: (ente, folder) => `Worksheets for the offices of ${ente}, in ${folder}`,
    nothing: 'There is nothing to ask the offices.',
    left: (labels) => `Not on the worksheets, because they are written into the state or imported: ${quoted(labels)}.`,
    next: (state, day, folder) => `Now: send each office its file; answers are due by ${day}. When they are back:\n  adempi ask ${state} --merge ${folder}`,
  },
  merged: {
    reply: (office, day, role, answers) => `${office}, ${day}${role === '' ? '' : ` (${role})`}: ${answers === 1 ? '1 answer' : `${answers} answers`}`,
    silent: (files) => `Without answers: ${files.join(', ')}.`,
    unknown: (labels) => `${labels.length === 1 ? '1 answer “non so” (not known)' : `${labels.length} answers “non so” (not known)`}: ${labels.join('; ')}. Another office, or a document, is needed.`,
    notOurs: (label, reason) => `“non ci riguarda” (does not concern us): ${label}. Reason: ${reason}. It stays as a note, and decides nothing.`,
    changed: (label, asked, today) => `Not used, because the question has changed: ${label}. On the sheet: “${asked}”. Today: “${today}”. Ask again.`,
    gone: (label) => `Not used, because the state no longer has the item: ${label}.`,
    open: (label, keys) => `The list “${label}” stays open: the state also has ${keys.join(', ')}, which the sheet does not list. If it is gone, remove it from the state and merge again.`,
    replaced: (label, before, after) => `Changes: ${label}, from “${before}” to “${after}”.`,
    outdated: (label, told, holds) => `Stays: ${label}. The office says “${told}”, but “${holds}” is later or better proven. It stays among the other values.`,
    conflict: ({ label, values, holds }) => `In conflict: ${label}. ${values.join('; ')}. ${holds === null ? 'Neither holds until it is settled.' : `“${holds}” holds, by its day or assurance; settle it with the offices.`}`,
    says: (value, office, day) => `${office} (${day}): “${value}”`,
    same: 'The state stays as it is: these answers are in it already.',
    written: (state) => `Written to ${state}.`,
    confirmHint: (state) => `The answers are declared. Once the segretario confirms them they are attested:\n  adempi ask ${state} --confirm "segretario comunale"`,
    next: (state) => `To see what they decide:\n  adempi check ${state}`,
  },
  confirmed: {
    done: (titles, role) => `Attested now, confirmed by the role “${role}”: ${titles.join('; ')}.`,
    already: (titles) => `Confirmed before: ${titles.join('; ')}.`,
  },
};
