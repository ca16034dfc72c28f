import { html } from './lit.js';

/**
 * A questionnaire as the server asks it, drawn into a form: for the woman and for the nurse who writes down what she says.
 *
 * @typedef {{ questions: Record<string, string>, options: Record<string, Record<string, string>> }} Words
 * @typedef {{ code: string, kind: 'ONE' | 'MANY' | 'TEXT', options: string[], alone?: string, required: boolean, most: number }} Question
 * @typedef {{ question: string, chosen: string[], words?: string }} Answer
 */

/** @param {Question} question */
const field = (question) => `answers.${question.code}`;

/** @param {{ questions: Question[], answers: Answer[] }} sheet @returns {Record<string, any>} */
export function valuesOf(sheet) {
  /** @type {Record<string, any>} */
  const values = {};
  for (const question of sheet.questions) {
    const answer = sheet.answers.find((one) => one.question === question.code);
    if (answer) values[field(question)] = question.kind === 'TEXT' ? answer.words : question.kind === 'ONE' ? answer.chosen[0] : answer.chosen;
  }
  return values;
}

/** What was answered, as it is sent. @param {{ questions: Question[] }} sheet @param {Record<string, any>} values @returns {Answer[]} */
export function answersOf(sheet, values) {
  /** @type {Answer[]} */
  const answers = [];
  for (const question of sheet.questions) {
    const value = values[field(question)];
    if (question.kind === 'TEXT') {
      const words = String(value ?? '').trim();
      if (words) answers.push({ question: question.code, chosen: [], words });
    } else if (question.kind === 'ONE') {
      if (value) answers.push({ question: question.code, chosen: [value] });
    } else if (Array.isArray(value) && value.length > 0) answers.push({ question: question.code, chosen: value });
  }
  return answers;
}

/**
 * @param {import('./form.js').Form} form
 * @param {{ questions: Question[] }} sheet
 * @param {Words} words
 */
export function questions(form, sheet, words) {
  return html`${sheet.questions.map((question) => {
    const options = { label: words.questions[question.code] ?? question.code, required: question.required };
    const choices = question.options.map((one) => /** @type {[string, string]} */ ([one, words.options[question.code]?.[one] ?? one]));
    if (question.kind === 'ONE') return form.choice(field(question), options, choices);
    if (question.kind === 'MANY') return form.several(field(question), options, choices);
    return question.most > 100 ? form.area(field(question), { ...options, max: question.most }) : form.input(field(question), { ...options, max: question.most });
  })}`;
}

/** Each answer in words, for reading. @param {{ questions: Question[], answers: Answer[] }} sheet @param {Words} words @returns {Array<[string, string]>} */
export function read(sheet, words) {
  return sheet.questions.flatMap((question) => {
    const answer = sheet.answers.find((one) => one.question === question.code);
    if (!answer) return [];
    const said = question.kind === 'TEXT' ? answer.words ?? '' : answer.chosen.map((one) => words.options[question.code]?.[one] ?? one).join('、');
    return [/** @type {[string, string]} */ ([words.questions[question.code] ?? question.code, said])];
  });
}
