/** What is wrong with the article's data since the slides that are shown were made from it; undefined while all is well. */
import { shallowRef } from 'vue'

export const problem = shallowRef<string>()
