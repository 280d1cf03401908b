/** Slidev's root: the stage, with its keys, its time and its windows in step. */
export { default } from '../components/stage/root'
