import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createFormat, type Format } from './format';

/** Given by whoever mounts, so that tests and pictures can bring their own words. */
export const FormatContext = createContext<Format>(createFormat((key) => key));

export const useFormat = (): Format => useContext(FormatContext);
