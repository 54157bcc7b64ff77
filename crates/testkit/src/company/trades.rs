//! What companies do, and the choices a customer's fields are drawn from.
//!
//! A sector is what a customer is filed under; its trades are the words that names of such companies hold, its remarks
//! what a rep would note about them. Sectors, scales, levels and sources are the suggestions of the customer record, with
//! weights that give lists a believable spread: many small companies, few large ones.

pub(super) struct Sector {
    pub(super) name: &'static str,
    pub(super) weight: u32,
    /// `word in the name|…`
    pub(super) trades: &'static str,
    pub(super) remarks: &'static str,
}

pub(super) const SECTORS: [Sector; 12] = [
    Sector {
        name: "制造",
        weight: 30,
        trades: "机械|精密机械|精密模具|模具|电气|五金|塑胶|汽车零部件|汽车配件|纺织|服饰|针织|电子|电器|新材料|化工|包装|印刷|轴承|阀门|泵业|机床|自动化设备|仪器仪表|家具|灯饰|文具|玩具|不锈钢|铝业",
        remarks: "产线扩建|备件采购|年度框架协议|样品试用",
    },
    Sector {
        name: "信息技术",
        weight: 14,
        trades: "科技|网络科技|信息技术|信息科技|软件|软件技术|智能科技|智能装备|数码科技|云计算|大数据|通信技术",
        remarks: "系统升级|接口对接|招标在即|试用账号",
    },
    Sector {
        name: "批发零售",
        weight: 18,
        trades: "贸易|商贸|国际贸易|进出口|百货|超市管理|电子商务|实业|工贸|酒业|茶业|珠宝",
        remarks: "旺季备货|账期谈判|换季清仓|新店开业",
    },
    Sector {
        name: "建筑",
        weight: 9,
        trades: "建筑工程|建设工程|装饰工程|建筑装饰|建材|园林绿化|市政工程|钢结构|幕墙|消防工程|房地产开发",
        remarks: "项目投标|工期紧张|现场勘察|材料比价",
    },
    Sector {
        name: "医疗健康",
        weight: 6,
        trades: "医疗器械|医药|生物科技|生物医药|健康管理|医疗科技|口腔医疗|大药房",
        remarks: "注册证续期|科室演示|集采价格|冷链要求",
    },
    Sector {
        name: "教育",
        weight: 4,
        trades: "教育科技|教育咨询|文化传播|培训|图书|职业培训",
        remarks: "开学季采购|师资培训|课程试听",
    },
    Sector {
        name: "金融",
        weight: 3,
        trades: "投资管理|资产管理|融资租赁|商业保理|小额贷款|保险代理|典当行",
        remarks: "合规审查|年报之后再谈|集团统一采购",
    },
    Sector {
        name: "物流",
        weight: 5,
        trades: "物流|国际物流|供应链管理|货运代理|国际货运代理|仓储|快递|冷链物流|运输",
        remarks: "运力紧张|仓库搬迁|报关问题",
    },
    Sector {
        name: "餐饮酒店",
        weight: 4,
        trades: "餐饮管理|酒店管理|食品|餐饮|饮料|旅行社|食品科技",
        remarks: "门店扩张|食材比价|节前订货",
    },
    Sector {
        name: "农业",
        weight: 3,
        trades: "农业科技|农业发展|水产|种业|饲料|畜牧|果业|生态农业",
        remarks: "收获季后付款|合作社推荐|冷库改造",
    },
    Sector {
        name: "能源",
        weight: 3,
        trades: "新能源|电力工程|环保科技|节能科技|光伏科技|石油设备|燃气",
        remarks: "并网时间|能耗评估|补贴申报",
    },
    Sector {
        name: "政府与公共事业",
        weight: 1,
        trades: "水务|公共交通|城市建设投资|环境卫生|轨道交通",
        remarks: "预算已批|走公开招标|年底前验收",
    },
];

pub(super) const FORMS: &str = "有限公司|有限公司|有限公司|有限公司|有限公司|有限公司|有限公司|有限公司|有限公司|有限责任公司|股份有限公司|集团有限公司|（集团）有限公司|厂|经营部";

pub(super) const SCALES: [(&str, u32); 5] =
    [("1–19 人", 34), ("20–99 人", 36), ("100–499 人", 20), ("500–1999 人", 8), ("2000 人以上", 2)];

pub(super) const LEVELS: [(&str, u32); 8] = [
    ("重要价值", 8),
    ("重要发展", 12),
    ("重要保持", 10),
    ("重要挽留", 8),
    ("一般价值", 14),
    ("一般发展", 22),
    ("一般保持", 16),
    ("一般挽留", 10),
];

pub(super) const SOURCES: [(&str, u32); 10] = [
    ("官网", 16),
    ("电话", 18),
    ("展会", 14),
    ("转介绍", 16),
    ("老客户", 12),
    ("抖音", 6),
    ("微信", 8),
    ("电商平台", 5),
    ("广告", 3),
    ("服务中心", 2),
];

pub(super) const ROADS: &str = "人民路|解放路|中山路|建设路|新华路|文化路|和平路|胜利路|科技大道|创业路|学士路|工业大道|滨江路|迎宾大道|金融街|长江路|黄河路|环城东路|环城西路|府前街|朝阳路|育才路|民主路|振兴路|世纪大道|软件园一路|港湾路|望江路|青年路|光明路";

pub(super) const BUILDINGS: &str = "科信大厦|国际商务中心|创新大厦|软件园|金座|银泰中心|世贸大厦|高新科技园|电商产业园|中心广场|环球大厦|商会大厦|总部基地|财富中心";
