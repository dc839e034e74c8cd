/** Megabytes that the files of one import may have together; a year of a large region in one CSV file is well below. */
export const mostImportMegabytes = 50

export const mostImportBytes = mostImportMegabytes * 1024 * 1024
