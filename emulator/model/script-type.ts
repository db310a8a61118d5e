/** Types of scripts that the emulator deploys, as `@NScriptType` names them. */
export type ScriptType = 'Suitelet' | 'Restlet' | 'Portlet' | 'MapReduceScript' | 'CustomTool';

/** Entry points of a map/reduce script, each with limits of its own. */
export type Stage = 'getInputData' | 'map' | 'reduce' | 'summarize';
