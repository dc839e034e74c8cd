export type ShowLine = (change: Partial<Record<'from' | 'zoom' | 'rows' | 'group' | 'draft' | 'sel', string | null>>) => void
