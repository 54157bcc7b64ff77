//! Words that names of people and companies are made of, each with its pinyin, for logins and web addresses.
//!
//! Surnames bear their weight (per mille of the population, from the lists of the Ministry of Public Security, rounded;
//! the rare ones at the end are there for their readings). Given names and the words of companies are the usual ones;
//! nobody and nothing in particular is meant.

/// `surname pinyin weight`
pub(super) const SURNAMES: &str = "\
王 wang 72|李 li 71|张 zhang 68|刘 liu 54|陈 chen 45|杨 yang 31|赵 zhao 22|黄 huang 21|周 zhou 20|吴 wu 20|\
徐 xu 18|孙 sun 17|胡 hu 13|朱 zhu 13|高 gao 12|林 lin 11|何 he 11|郭 guo 10|马 ma 10|罗 luo 9|梁 liang 9|\
宋 song 8|郑 zheng 8|谢 xie 8|韩 han 7|唐 tang 7|冯 feng 6|于 yu 6|董 dong 6|萧 xiao 6|程 cheng 5|曹 cao 5|\
袁 yuan 5|邓 deng 5|许 xu 5|傅 fu 5|沈 shen 5|曾 zeng 5|彭 peng 5|吕 lv 5|苏 su 4|卢 lu 4|蒋 jiang 4|蔡 cai 4|\
贾 jia 4|丁 ding 4|魏 wei 4|薛 xue 4|叶 ye 4|阎 yan 4|余 yu 4|潘 pan 4|杜 du 4|戴 dai 4|夏 xia 4|钟 zhong 3|\
汪 wang 3|田 tian 3|任 ren 3|姜 jiang 3|范 fan 3|方 fang 3|石 shi 3|姚 yao 3|谭 tan 3|廖 liao 3|邹 zou 3|\
熊 xiong 3|金 jin 3|陆 lu 3|郝 hao 3|孔 kong 3|白 bai 3|崔 cui 3|康 kang 3|毛 mao 2|邱 qiu 2|秦 qin 2|\
江 jiang 2|史 shi 2|顾 gu 2|侯 hou 2|邵 shao 2|孟 meng 2|龙 long 2|万 wan 2|段 duan 2|雷 lei 2|钱 qian 2|\
汤 tang 2|尹 yin 2|黎 li 2|易 yi 2|常 chang 2|武 wu 2|乔 qiao 2|贺 he 2|赖 lai 2|龚 gong 2|文 wen 2|翟 zhai 2|\
葛 ge 1|覃 qin 1|单 shan 1|解 xie 1|仇 qiu 1|查 zha 1|缪 miao 1|区 ou 1|欧阳 ouyang 1|尉迟 yuchi 1|司马 sima 1|\
上官 shangguan 1|诸葛 zhuge 1";

/// `name pinyin`
pub(super) const MALE_NAMES: &str = "\
伟 wei|强 qiang|磊 lei|军 jun|洋 yang|勇 yong|杰 jie|涛 tao|超 chao|明 ming|刚 gang|平 ping|辉 hui|鹏 peng|\
华 hua|飞 fei|鑫 xin|波 bo|斌 bin|宇 yu|浩 hao|凯 kai|健 jian|俊 jun|帆 fan|帅 shuai|旭 xu|宁 ning|龙 long|\
林 lin|欢 huan|阳 yang|建华 jianhua|建国 jianguo|建军 jianjun|志强 zhiqiang|志明 zhiming|国强 guoqiang|\
国庆 guoqing|文博 wenbo|文杰 wenjie|俊杰 junjie|浩然 haoran|子轩 zixuan|宇航 yuhang|浩宇 haoyu|天宇 tianyu|\
嘉豪 jiahao|晓东 xiaodong|晓峰 xiaofeng|海涛 haitao|海波 haibo|家豪 jiahao|家伟 jiawei|永强 yongqiang|\
永康 yongkang|振华 zhenhua|振宇 zhenyu|少华 shaohua|立新 lixin|立军 lijun|德华 dehua|世杰 shijie|成龙 chenglong|\
泽宇 zeyu|思远 siyuan|明轩 mingxuan|承志 chengzhi|启明 qiming|伯言 boyan|景行 jingxing|书豪 shuhao|一鸣 yiming|\
鸿飞 hongfei|向东 xiangdong|春生 chunsheng|红兵 hongbing|卫东 weidong|学军 xuejun|新民 xinmin|金龙 jinlong|\
玉龙 yulong|凤山 fengshan";

pub(super) const FEMALE_NAMES: &str = "\
芳 fang|娜 na|敏 min|静 jing|丽 li|艳 yan|娟 juan|霞 xia|燕 yan|玲 ling|丹 dan|萍 ping|红 hong|玉 yu|兰 lan|\
梅 mei|莉 li|洁 jie|雪 xue|倩 qian|婷 ting|颖 ying|琳 lin|慧 hui|莹 ying|璐 lu|佳 jia|悦 yue|琪 qi|瑶 yao|\
雯 wen|蕾 lei|秀英 xiuying|桂英 guiying|秀兰 xiulan|玉兰 yulan|玉珍 yuzhen|桂兰 guilan|淑珍 shuzhen|\
淑英 shuying|秀珍 xiuzhen|丽华 lihua|丽娟 lijuan|晓燕 xiaoyan|晓红 xiaohong|海燕 haiyan|春梅 chunmei|\
雪梅 xuemei|冬梅 dongmei|红梅 hongmei|美玲 meiling|小红 xiaohong|小芳 xiaofang|雅婷 yating|雅琪 yaqi|\
诗涵 shihan|欣怡 xinyi|梓涵 zihan|雨桐 yutong|思雨 siyu|佳怡 jiayi|梦瑶 mengyao|若曦 ruoxi|语嫣 yuyan|\
静怡 jingyi|婉清 wanqing|书瑶 shuyao|一诺 yinuo|可馨 kexin|子涵 zihan|明珠 mingzhu|慧敏 huimin|丽萍 liping|\
国英 guoying|爱华 aihua|建英 jianying|文静 wenjing|玉梅 yumei|凤英 fengying|月华 yuehua";

/// First characters of a company's distinctive word (字号), with pinyin.
pub(super) const BRAND_FIRST: &str = "\
启 qi|澜 lan|恒 heng|瑞 rui|华 hua|鼎 ding|盛 sheng|博 bo|天 tian|金 jin|宏 hong|泰 tai|嘉 jia|信 xin|远 yuan|\
诚 cheng|中 zhong|德 de|汇 hui|众 zhong|百 bai|兴 xing|正 zheng|万 wan|凯 kai|锦 jin|云 yun|星 xing|海 hai|\
江 jiang|东 dong|新 xin|佳 jia|美 mei|安 an|康 kang|永 yong|顺 shun|通 tong|达 da|亿 yi|联 lian|合 he|力 li|\
科 ke|智 zhi|慧 hui|卓 zhuo|越 yue|优 you|尚 shang|方 fang|圆 yuan|禾 he|松 song|柏 bai|青 qing|蓝 lan|晨 chen|\
旭 xu|曜 yao|翔 xiang|骏 jun|腾 teng|飞 fei|龙 long|凤 feng|麒 qi|润 run|泽 ze|源 yuan|清 qing|雅 ya|致 zhi|\
和 he|谐 xie|明 ming|朗 lang|睿 rui|思 si|维 wei|拓 tuo|创 chuang|奥 ao|迈 mai|格 ge|利 li|丰 feng|裕 yu|\
隆 long|昌 chang|富 fu|贵 gui|宝 bao|珍 zhen|玉 yu|银 yin|钰 yu|鑫 xin|森 sen|林 lin|沃 wo|茂 mao|荣 rong|\
景 jing|辰 chen|昊 hao|宸 chen|元 yuan|一 yi|九 jiu|三 san|五 wu|双 shuang|同 tong|道 dao|仁 ren|义 yi|礼 li|\
善 shan|福 fu|禄 lu|祥 xiang|吉 ji|庆 qing|欣 xin|悦 yue|乐 le";

/// Second and third characters of it.
pub(super) const BRAND_SECOND: &str = "\
岚 lan|澜 lan|恒 heng|瑞 rui|华 hua|鼎 ding|盛 sheng|博 bo|泰 tai|嘉 jia|信 xin|远 yuan|诚 cheng|德 de|汇 hui|\
兴 xing|正 zheng|凯 kai|锦 jin|云 yun|星 xing|海 hai|江 jiang|新 xin|佳 jia|美 mei|安 an|康 kang|顺 shun|\
通 tong|达 da|联 lian|合 he|力 li|科 ke|智 zhi|卓 zhuo|越 yue|优 you|尚 shang|方 fang|禾 he|松 song|青 qing|\
晨 chen|旭 xu|翔 xiang|骏 jun|腾 teng|飞 fei|龙 long|麒 qi|润 run|泽 ze|源 yuan|清 qing|雅 ya|致 zhi|和 he|\
明 ming|朗 lang|睿 rui|思 si|维 wei|拓 tuo|创 chuang|奥 ao|迈 mai|格 ge|利 li|丰 feng|裕 yu|隆 long|昌 chang|\
宝 bao|珍 zhen|玉 yu|钰 yu|鑫 xin|森 sen|林 lin|沃 wo|茂 mao|荣 rong|景 jing|辰 chen|昊 hao|元 yuan|道 dao|\
仁 ren|善 shan|福 fu|祥 xiang|欣 xin|悦 yue|峰 feng|川 chuan|洋 yang|航 hang|舟 zhou|桥 qiao|石 shi|磊 lei|\
岩 yan|宇 yu|宙 zhou|光 guang|辉 hui|耀 yao|亮 liang|虹 hong|霖 lin|霆 ting|泓 hong|淼 miao|涵 han|帆 fan|\
岳 yue|峻 jun|屿 yu|湾 wan|都 dou|邦 bang|城 cheng|域 yu|图 tu|纳 na|威 wei|特 te|尔 er|斯 si|丹 dan|顿 dun|\
普 pu|登 deng|克 ke|仕 shi|莱 lai|雷 lei|诺 nuo|士 shi|堡 bao";
