//! Readings that a character has only in company: as a surname, in a place name, in a word of business.
//!
//! Own table, checked against 现代汉语词典 (surnames marked 姓) and the official romanisation of place names (GB/T 28039,
//! names of regions in 中国地名录). Two uses: the sort key reads a name by it, and every reading in it counts in the
//! search, whether the general source knows it or not. Tones in figures, syllables parted by spaces.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Surnames, read so at the front of a person's name.
const SURNAMES: &str = "\
单 shan4|解 xie4|查 zha1|尉迟 yu4 chi2|区 ou1|朴 piao2|任 ren2|华 hua4|盖 ge3|乐 yue4|万俟 mo4 qi2|\
长孙 zhang3 sun1|员 yun4|贠 yun4|折 she2|秘 bi4|种 chong2|繁 po2|那 na1|祭 zhai4|燕 yan1|过 guo1|都 du1|\
令狐 ling2 hu2|单于 chan2 yu2|澹台 tan2 tai2|阚 kan4|薄 bo2|乜 nie4|撒 sa3|占 zhan1|相 xiang4|於 yu1|句 gou1|\
佴 nai4|洗 xian3|召 shao4|角 jue2|隗 wei3|郇 xun2|纪 ji3|牟 mu4|哈 ha3|要 yao1";

/// Regions and places.
const PLACES: &str = "\
重庆 chong2 qing4|厦门 xia4 men2|六安 lu4 an1|六合 lu4 he2|台州 tai1 zhou1|天台 tian1 tai1|蚌埠 beng4 bu4|\
成都 cheng2 du1|都江堰 du1 jiang1 yan4|丽水 li2 shui3|乐清 yue4 qing1|乐亭 lao4 ting2|番禺 pan1 yu2|\
单县 shan4 xian4|莘庄 xin1 zhuang1|涡阳 guo1 yang2|大埔 da4 bu4|大城 dai4 cheng2|洪洞 hong2 tong2|尉犁 yu4 li2|\
枞阳 zong1 yang2|铅山 yan2 shan1|浚县 xun4 xian4|中牟 zhong1 mu4|牟平 mu4 ping2|西藏 xi1 zang4|藏族 zang4 zu2|\
会稽 kuai4 ji1|燕山 yan1 shan1|燕郊 yan1 jiao1|华山 hua4 shan1|华阴 hua4 yin1|柏林 bo2 lin2|繁峙 fan2 shi4|\
阳曲 yang2 qu3|曲阜 qu3 fu4|曲靖 qu3 jing4|珲春 hun2 chun1|桦甸 hua4 dian4|穆棱 mu4 ling2|东阿 dong1 e1|\
筠连 jun1 lian2|犍为 qian2 wei2|荥经 ying2 jing1|泌阳 bi4 yang2|巷道 hang4 dao4|吴堡 wu2 bu3|宝应 bao3 ying4|\
浒墅 xu3 shu4|浒关 xu3 guan1|百色 bo2 se4|郫都 pi2 du1|监利 jian4 li4|蔚县 yu4 xian4|蔚州 yu4 zhou1|\
任丘 ren2 qiu1|任县 ren2 xian4|乐陵 lao4 ling2";

/// Words of business and of every day.
const WORDS: &str = "\
华为 hua2 wei2|华夏 hua2 xia4|华东 hua2 dong1|华南 hua2 nan2|华北 hua2 bei3|解放 jie3 fang4|查理 cha2 li3|单位 dan1 wei4|任意 ren4 yi4|\
银行 yin2 hang2|商行 shang1 hang2|车行 che1 hang2|行业 hang2 ye4|洋行 yang2 hang2|分行 fen1 hang2|\
支行 zhi1 hang2|总行 zong3 hang2|农行 nong2 hang2|工行 gong1 hang2|建行 jian4 hang2|贸易行 mao4 yi4 hang2|\
水果行 shui3 guo3 hang2|五金行 wu3 jin1 hang2|同行 tong2 hang2|行情 hang2 qing2|音乐 yin1 yue4|乐器 yue4 qi4|\
乐团 yue4 tuan2|会计 kuai4 ji4|重阳 chong2 yang2|重新 chong2 xin1|重塑 chong2 su4|重构 chong2 gou4|\
宝藏 bao3 zang4|人参 ren2 shen1|海参 hai3 shen1|参茸 shen1 rong2|便宜 pian2 yi2|董事长 dong3 shi4 zhang3|\
校长 xiao4 zhang3|成长 cheng2 zhang3|生长 sheng1 zhang3|增长 zeng1 zhang3|家长 jia1 zhang3|会长 hui4 zhang3|\
店长 dian4 zhang3|所长 suo3 zhang3|院长 yuan4 zhang3|厂长 chang3 zhang3|部长 bu4 zhang3|首长 shou3 zhang3|\
长辈 zhang3 bei4|长大 zhang3 da4|调查 diao4 cha2|调研 diao4 yan2|调度 diao4 du4|调拨 diao4 bo1|格调 ge2 diao4|\
色调 se4 diao4|传记 zhuan4 ji4|子弹 zi3 dan4|炸弹 zha4 dan4|导弹 dao3 dan4|奇数 ji1 shu4|角色 jue2 se4|\
供给 gong1 ji3|给水 ji3 shui3|给排水 ji3 pai2 shui3|自给 zi4 ji3|模具 mu2 ju4|模样 mu2 yang4|模板 mu2 ban3|\
薄荷 bo4 he2|处理 chu3 li3|处方 chu3 fang1|当铺 dang4 pu4|典当 dian3 dang4|质当 zhi4 dang4|背包 bei1 bao1|\
冠军 guan4 jun1|夺冠 duo2 guan4|称心 chen4 xin1|对称 dui4 chen4|曾经 ceng2 jing1|曾用 ceng2 yong4|的确 di2 que4|\
目的 mu4 di4|率先 shuai4 xian1|关卡 guan1 qia3|发卡 fa4 qia3|理发 li3 fa4|美发 mei3 fa4|假发 jia3 fa4|\
供应 gong1 ying4|应用 ying4 yong4|响应 xiang3 ying4|反应 fan3 ying4|适应 shi4 ying4|兴趣 xing4 qu4|\
高兴 gao1 xing4|都市 du1 shi4|首都 shou3 du1|都会 du1 hui4|种植 zhong4 zhi2|差旅 chai1 lv3|出差 chu1 chai1|\
扎染 za1 ran3|包扎 bao1 za1|曝光 bao4 guang1|朝气 zhao1 qi4|朝鲜 chao2 xian3|相机 xiang4 ji1|照相 zhao4 xiang4|\
宿舍 su4 she4|散装 san3 zhuang1|少年 shao4 nian2|少儿 shao4 er2|青少年 qing1 shao4 nian2|好客 hao4 ke4|\
爱好 ai4 hao4|看护 kan1 hu4|看守 kan1 shou3|和面 huo2 mian4|转速 zhuan4 su4|转盘 zhuan4 pan2|自转 zi4 zhuan4|\
钻石 zuan4 shi2|钻头 zuan4 tou2|电钻 dian4 zuan4|正月 zheng1 yue4|只身 zhi1 shen1|中奖 zhong4 jiang3|\
中标 zhong4 biao1|作坊 zuo1 fang2|油坊 you2 fang2|磨坊 mo4 fang2|染坊 ran3 fang2";

/// Characters alone: the reading they have in names of companies and persons, where the source puts another first.
const ALONE: &str = "\
长 chang2|曾 zeng1|翟 zhai2|覃 qin2|缪 miao4|卜 bu3|葛 ge3|调 tiao2|弹 tan2|沓 ta4|仇 qiu2|晟 sheng4";

pub(super) struct Override {
    pub(super) text: Vec<char>,
    pub(super) readings: Vec<&'static str>,
}

fn parse(table: &'static str) -> impl Iterator<Item = Override> {
    table
        .split('|')
        .filter_map(|entry| entry.split_once(' '))
        .map(|(text, readings)| Override { text: text.chars().collect(), readings: readings.split(' ').collect() })
}

/// Overrides by their first character, longer ones first.
pub(super) type ByFirst = HashMap<char, Vec<Override>>;

fn by_first(tables: &[&'static str]) -> ByFirst {
    let mut map = ByFirst::new();
    for entry in tables.iter().flat_map(|table| parse(table)) {
        map.entry(entry.text[0]).or_default().push(entry);
    }
    for entries in map.values_mut() {
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.text.len()));
    }
    map
}

pub(super) static SURNAME: LazyLock<ByFirst> = LazyLock::new(|| by_first(&[SURNAMES]));
pub(super) static PHRASE: LazyLock<ByFirst> = LazyLock::new(|| by_first(&[PLACES, WORDS, ALONE]));

/// Every reading of the table with its character.
pub(super) fn readings_by_char() -> impl Iterator<Item = (char, &'static str)> {
    [SURNAMES, PLACES, WORDS, ALONE].into_iter().flat_map(parse).flat_map(|entry| {
        let pairs: Vec<(char, &'static str)> = entry.text.into_iter().zip(entry.readings).collect();
        pairs
    })
}

/// The longest override at the head of the characters.
pub(super) fn longest<'o>(map: &'o ByFirst, chars: &[char]) -> Option<&'o Override> {
    map.get(chars.first()?)?.iter().find(|entry| chars.starts_with(&entry.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_a_reading_with_tone_for_each_character() {
        for table in [SURNAMES, PLACES, WORDS, ALONE] {
            assert_eq!(parse(table).count(), table.split('|').count());
            for entry in parse(table) {
                assert_eq!(entry.text.len(), entry.readings.len(), "{:?}", entry.text);
                for reading in entry.readings {
                    let (letters, tone) = reading.split_at(reading.len() - 1);
                    assert!(
                        letters.bytes().all(|b| b.is_ascii_lowercase()) && ("1"..="5").contains(&tone),
                        "{reading}"
                    );
                }
            }
        }
    }

    #[test]
    fn no_entry_invents_a_syllable() {
        for (c, reading) in readings_by_char() {
            let letters = reading.trim_end_matches(|d: char| d.is_ascii_digit());
            assert!(super::super::readings::table().is_syllable(letters), "{c} {reading}");
        }
    }

    #[test]
    fn the_longest_entry_wins() {
        let chars: Vec<char> = "尉迟恭".chars().collect();
        assert_eq!(longest(&SURNAME, &chars).map(|entry| entry.readings.as_slice()), Some(["yu4", "chi2"].as_slice()));
    }
}
