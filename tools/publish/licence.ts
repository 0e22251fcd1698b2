/** The LICENSE.txt beside the tables. */
export const licenceText = `The tables of this folder are licensed under
Creative Commons Attribution 4.0 International (CC BY 4.0),
https://creativecommons.org/licenses/by/4.0/

Copyright (c) 2026 the tollbook authors

You may share and adapt them for any purpose if you name the source and say
what you changed. The words quoted in figure_words belong to their outlets.
`;
