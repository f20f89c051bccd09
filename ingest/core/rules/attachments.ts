/** What stands before a title in 附件说明 (GB/T 9704-2012 7.3.4): 附件：1.申报指南. */
export const ATTACHMENT_LABEL = /^附 ?[件表] ?\d{0,2} ?[：.]? ?/
export const ATTACHMENT_NUMBER = /^\d{1,2} ?[.．、] ?(?!\d)/
