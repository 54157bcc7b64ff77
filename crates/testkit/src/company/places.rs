//! Where the customers are.
//!
//! Cities come with their telephone area code, whether local numbers have seven or eight digits, and a weight after their
//! economy; some are county-level cities that companies name themselves after (义乌, 昆山). Codes and districts are
//! looked up in the domain's table of regions, so that province, city, district and telephone number of a customer agree.

use domain::values::Region;

pub(super) struct City {
    pub(super) province: &'static str,
    pub(super) code: &'static str,
    /// The name in front of a company: 宁波, 义乌.
    pub(super) short: &'static str,
    pub(super) area_code: &'static str,
    pub(super) local_digits: usize,
    pub(super) weight: u32,
    /// A county-level city itself; the customers are in it.
    pub(super) district: Option<&'static str>,
    pub(super) districts: Vec<&'static str>,
}

/// `city area-code local-digits weight`
const CITIES: &str = "\
北京 010 8 60|上海 021 8 70|天津 022 8 25|重庆 023 8 35|广州 020 8 45|深圳 0755 8 50|杭州 0571 8 45|宁波 0574 8 60|温州 0577 8 30|绍兴 0575 8 18|\
嘉兴 0573 8 18|湖州 0572 7 10|金华 0579 8 16|台州 0576 8 18|丽水 0578 7 5|衢州 0570 7 5|舟山 0580 7 4|义乌 0579 8 14|慈溪 0574 8 10|余姚 0574 8 8|\
南京 025 8 32|苏州 0512 8 40|无锡 0510 8 24|常州 0519 8 18|南通 0513 8 18|徐州 0516 8 10|扬州 0514 8 10|盐城 0515 8 8|镇江 0511 8 8|泰州 0523 8 8|昆山 0512 8 12|江阴 0510 8 8|\
海门 0513 8 5|淮安 0517 8 6|连云港 0518 8 6|宿迁 0527 8 5|合肥 0551 8 20|芜湖 0553 7 9|蚌埠 0552 7 5|六安 0564 7 4|安庆 0556 7 4|滁州 0550 7 4|阜阳 0558 7 4|马鞍山 0555 7 5|\
福州 0591 8 18|厦门 0592 7 18|泉州 0595 8 16|宁德 0593 7 5|漳州 0596 7 6|莆田 0594 7 5|晋江 0595 8 6|南昌 0791 8 12|赣州 0797 7 6|九江 0792 7 5|上饶 0793 7 4|\
济南 0531 8 18|青岛 0532 8 26|烟台 0535 7 12|潍坊 0536 7 10|临沂 0539 7 8|淄博 0533 7 8|威海 0631 7 6|济宁 0537 7 6|郑州 0371 8 22|洛阳 0379 8 8|南阳 0377 8 5|新乡 0373 7 4|许昌 0374 7 4|开封 0371 8 4|\
武汉 027 8 30|宜昌 0717 7 6|襄阳 0710 7 6|荆州 0716 7 4|长沙 0731 8 22|株洲 0731 8 6|湘潭 0731 8 5|岳阳 0730 7 5|衡阳 0734 7 4|常德 0736 7 4|\
东莞 0769 8 26|佛山 0757 8 24|中山 0760 8 12|珠海 0756 7 10|惠州 0752 7 10|汕头 0754 8 8|江门 0750 7 7|湛江 0759 7 4|肇庆 0758 7 4|南宁 0771 7 10|柳州 0772 7 6|桂林 0773 7 5|海口 0898 8 6|三亚 0898 8 3|\
成都 028 8 36|绵阳 0816 7 6|德阳 0838 7 4|宜宾 0831 7 4|泸州 0830 7 4|贵阳 0851 8 9|遵义 0851 8 5|昆明 0871 8 12|曲靖 0874 7 3|大理 0872 7 3|西安 029 8 22|咸阳 029 8 4|宝鸡 0917 7 3|\
兰州 0931 7 6|西宁 0971 7 3|银川 0951 7 4|乌鲁木齐 0991 7 6|拉萨 0891 7 2|石家庄 0311 8 12|唐山 0315 7 8|保定 0312 7 7|廊坊 0316 7 5|沧州 0317 7 5|邯郸 0310 7 5|\
太原 0351 7 8|大同 0352 7 3|呼和浩特 0471 7 5|包头 0472 7 4|沈阳 024 8 14|大连 0411 8 16|鞍山 0412 7 4|长春 0431 8 10|吉林市 0432 8 4|哈尔滨 0451 8 10|大庆 0459 7 4|齐齐哈尔 0452 7 3";

pub(super) fn cities() -> Vec<City> {
    CITIES.split('|').map(city).collect()
}

fn city(entry: &'static str) -> City {
    let parts: Vec<&'static str> = entry.split(' ').collect();
    let [name, area_code, local_digits, weight] = parts[..] else { panic!("BUG: malformed city {entry}") };
    let place = Region::parse_place(name).unwrap_or_else(|| panic!("BUG: unknown city {name}"));
    let code = place.city.unwrap_or_else(|| panic!("BUG: no city {name}"));
    let districts = Region::children(Some(code)).map(|(district, _)| district);
    City {
        province: place.province,
        code,
        short: name.trim_end_matches('市'),
        area_code,
        local_digits: local_digits.parse().expect("BUG: digits"),
        weight: weight.parse().expect("BUG: weight"),
        district: place.district,
        // Development zones of the statistics bureau are left out: not every list of regions has them.
        districts: districts.filter(|district| &district[4..] < "71" || &district[4..] > "79").collect(),
    }
}
