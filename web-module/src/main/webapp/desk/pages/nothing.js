import { banner } from '../../shared/components.js';
import words from '../messages/ja.js';

/** An account without any of the desk's rights. */
export default function nothing() {
  return { title: () => words.product, body: () => banner('info', words.noRight) };
}
