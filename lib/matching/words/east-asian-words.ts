import { pairs } from './pairs';

/**
 * Trades and places as they stand, without a space, in Chinese, Japanese and Korean names, folded,
 * and the English word that such a company uses abroad. What is left between them is its own name:
 * `杭州天河机械` and `天河机械(杭州)` are both `hangzhou`, `天河` and `machinery`.
 */
const EAST_ASIAN_WORDS: ReadonlyMap<string, string> = new Map(
  pairs(`
    北京市=beijing 北京=beijing 上海市=shanghai 上海=shanghai 深圳市=shenzhen 深圳=shenzhen
    广州市=guangzhou 广州=guangzhou 廣州=guangzhou 杭州市=hangzhou 杭州=hangzhou 南京市=nanjing
    南京=nanjing 苏州市=suzhou 苏州=suzhou 天津市=tianjin 天津=tianjin 重庆市=chongqing 重庆=chongqing
    成都市=chengdu 成都=chengdu 武汉市=wuhan 武汉=wuhan 青岛=qingdao 宁波=ningbo 厦门=xiamen 东莞=dongguan
    东莞市=dongguan 香港=hongkong 台湾=taiwan 臺灣=taiwan 台北=taipei 臺北=taipei 广东=guangdong 浙江=zhejiang
    江苏=jiangsu 山东=shandong 中国=china 中國=china 东京=tokyo 東京=tokyo 大阪=osaka 名古屋=nagoya
    横浜=yokohama 京都=kyoto 福岡=fukuoka 日本=japan

    科技=technology 技术=technology 技術=technology 信息=information 网络=network 软件=software 電子=electronics
    电子=electronics 电器=electric 電器=electric 電機=electric 電気=electric 电气=electric 電工=electric
    机械=machinery 機械=machinery 机电=machinery 製作所=manufacturing 製造=manufacturing 制造=manufacturing
    工業=industry 工业=industry 産業=industry 实业=industry 實業=industry 贸易=trading 貿易=trading 商事=trading
    物産=trading 商贸=trading 建設=construction 建筑=construction 建設工業=construction 工務店=construction
    食品=foods 运输=transport 運輸=transport 物流=logistics 化学=chemical 化工=chemical 医药=pharmaceutical
    製薬=pharmaceutical 薬品=pharmaceutical 金属=metal 鋼鉄=steel 钢铁=steel 紡織=textile 纺织=textile 印刷=printing
    不動産=realty 房地产=realty 保险=insurance 保険=insurance 银行=bank 銀行=bank 证券=securities 証券=securities
    投资=investment 投資=investment 咨询=consulting 广告=advertising 教育=education 能源=energy 汽车=automotive
    自動車=automotive 集团=group 集團=group 分公司=branch システム=systems ソフトウェア=software ソフト=software
    サービス=service ホールディングス=holdings ホールディング=holding グループ=group コンサルティング=consulting
    エンジニアリング=engineering テクノロジー=technology

    서울=seoul 부산=busan 인천=incheon 대구=daegu 한국=korea 전자=electronics 전기=electric 건설=construction
    시스템=systems 소프트웨어=software 소프트=software 물산=trading 무역=trading 상사=trading 화학=chemical
    제약=pharmaceutical 식품=foods 산업=industry 공업=industry 기계=machinery 정밀=precision 통신=telecom
    운수=transport 물류=logistics 증권=securities 은행=bank 보험=insurance 그룹=group 홀딩스=holdings
    테크놀로지=technology 엔지니어링=engineering 정보기술=technology
  `),
);

const LONGEST_FIRST = [...EAST_ASIAN_WORDS.keys()].sort((a, b) => b.length - a.length);

const PARTS = new RegExp(LONGEST_FIRST.join('|'), 'g');

const EAST_ASIAN = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;

/** A folded name with its trades and places in English, parted from its own name. */
export const partedWords = (folded: string): string =>
  EAST_ASIAN.test(folded)
    ? folded.replace(PARTS, (part) => ` ${EAST_ASIAN_WORDS.get(part)} `)
    : folded;
