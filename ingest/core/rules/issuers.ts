/** 教育部等六部门: the six stand at the foot. */
export const COLLECTIVE = /等[\d一二三四五六七八九十]{0,3}(?:个)?(?:部门|单位|部委|厅局|委局|机构|部)$/

/** Who decided on a text that no body signs: 云岭省水利厅、云岭省教育厅决定联合开展…，特制定本方案。 */
export const DECIDED_BY =
  /(?:^|[，。\n])([^，。；：《》\n]{2,80}?)(?:研究)?(?:决定|共同|联合)[^。\n]{0,120}(?:制定|编制|印发)(?:了)?本/
