/**
 * Bodies in the places that a national body leads itself (垂直管理, 派出机构): 国家税务总局云岭省税务局. The name begins with
 * that of the national body, or a row tells from the organ. `full` puts the national body's name in front;
 * `byProvince`: below a province, its bureau leads.
 */
export const VERTICAL: readonly {
  organ: RegExp
  head: string
  full?: boolean
  byProvince?: boolean
  example: string
}[] = [
  { organ: /^税务局/, head: '国家税务总局', full: true, byProvince: true, example: '云岭省税务局' },
  { organ: /^国家税务局/, head: '国家税务总局', byProvince: true, example: '云岭省国家税务局' },
  { organ: /^国家安全[厅局]/, head: '国家安全部', example: '云岭省国家安全厅' },
  { organ: /^(?:海关|隶属海关)$/, head: '海关总署', example: '昆明海关' },
  { organ: /^通信管理局/, head: '工业和信息化部', example: '云岭省通信管理局' },
  { organ: /^邮政管理局/, head: '国家邮政局', example: '云岭省邮政管理局' },
  { organ: /^烟草专卖局/, head: '国家烟草专卖局', example: '云岭省烟草专卖局' },
  { organ: /^气象局/, head: '中国气象局', example: '云岭省气象局' },
  { organ: /^地震局/, head: '中国地震局', example: '云岭省地震局' },
  { organ: /^消防救援[总支]队/, head: '国家消防救援局', example: '云岭省消防救援总队' },
  { organ: /^铁路监督管理局/, head: '国家铁路局', example: '昆明铁路监督管理局' },
  { organ: /^海事局/, head: '交通运输部', example: '大连海事局' },
  { organ: /^出入境检验检疫局/, head: '国家质量监督检验检疫总局', example: '云南出入境检验检疫局' },
]

/** Short forms of the bureaus of the financial regulators: 上海银保监局. */
export const SHORT_REGULATORS: readonly { pattern: RegExp; head: string; example: string }[] = [
  { pattern: /^银保监(局|分局)$/, head: '中国银行保险监督管理委员会', example: '云南银保监局' },
  { pattern: /^银监(局|分局)$/, head: '中国银行业监督管理委员会', example: '云南银监局' },
  { pattern: /^保监局$/, head: '中国保险监督管理委员会', example: '云南保监局' },
  { pattern: /^证监局$/, head: '中国证券监督管理委员会', example: '云南证监局' },
  { pattern: /^金融监管(局|分局)$/, head: '国家金融监督管理总局', example: '云南金融监管局' },
]
