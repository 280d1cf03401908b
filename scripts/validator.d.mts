export declare const VALIDATOR: string
export declare function installValidator(): boolean
