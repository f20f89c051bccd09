/**
 * A small invented catalogue of the documents of a pile (`pile.ts`) and of what they cite: as texts by the names of its
 * files. It knows some by number, some by title alone, one twice, and one that a pile only cites.
 */
export const PILE_CATALOGUE: Readonly<Record<string, string>> = {
  'documents.csv': [
    'id,title,number,issuer,level,status,published,effective',
    'D1,云岭省教育厅关于加强第1片区河道安全管理的通知,云教函〔2021〕2号,,地方规范性文件,失效,2021-03-02,',
    'D2,关于加强第3片区河道安全管理的通知,云教函〔2021〕4号,,地方工作文件,现行有效,2021-03-04,',
    'D3,中华人民共和国江河法,,,法律,现行有效,2009-05-01,2009-07-01',
    'D4,值班细则,云教规〔2020〕7号,,地方规范性文件,已被修改,2020-07-07,',
    'D5,河道巡查办法（第2版）,,,地方规范性文件,现行有效,2021-04-03,',
    'D6,云岭省教育厅关于加强第1片区河道安全管理的通知,云教函〔2021〕2号,,,,,',
  ].join('\n'),
  'bodies.csv': ['id,name', 'B1,云岭省教育厅', 'B2,全国人民代表大会常务委员会', 'B3,云岭省水利厅'].join('\n'),
  'issued.csv': ['document,body', 'D1,B1', 'D2,B1', 'D3,B2', 'D4,B1', 'D4,B3'].join('\n'),
  'citations.csv': ['from,relation,to', 'D1,cites,D3', 'D2,cites,D1', 'D4,cited_by,D5', 'D2,similar_to,D1'].join('\n'),
}
