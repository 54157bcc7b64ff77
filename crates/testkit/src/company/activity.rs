//! What was done with a customer over two years, and what is planned: calls most, then visits and messages.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::day_before;
use super::random::Random;

/// An activity as text; `at` is what a clock on the wall showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedActivity {
    /// `call`, `visit`, `mail`, `message` or `meeting`.
    pub kind: &'static str,
    pub planned: bool,
    pub at: NaiveDateTime,
    pub content: &'static str,
    pub result: Option<&'static str>,
    pub next_step: Option<&'static str>,
    pub minutes: Option<i64>,
}

pub(super) const PURPOSE: u64 = 41;
/// How far back the last things lie, and how far the first.
const LATELY: u64 = 180;
const DAYS: u64 = 730;

/// How a rep keeps in touch: the bad ones forget customers, the good ones come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Diligence {
    Poor,
    Usual,
    Good,
}

impl Diligence {
    /// A rep's own, of whom two in ten are poor and three good.
    pub(super) fn of(seed: u64, login: &str) -> Self {
        let name = login.bytes().fold(0, |sum: u64, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
        match Random::of(seed, PURPOSE, name).below(10) {
            0..2 => Self::Poor,
            2..7 => Self::Usual,
            _ => Self::Good,
        }
    }

    /// Of a hundred customers so many are never called; the others so often.
    fn habit(self) -> (u64, u64, u64) {
        match self {
            Self::Poor => (45, 1, 4),
            Self::Usual => (15, 3, 12),
            Self::Good => (6, 4, 14),
        }
    }
}

/// Kind, content, result, next step.
type Deed = (&'static str, &'static str, Option<&'static str>, Option<&'static str>);

const DEEDS: &[Deed] = &[
    ("call", "催报价，客户说月底前定", None, Some("月底再打")),
    ("call", "确认样机到货，设备科已签收", Some("运行正常"), Some("一周后回访")),
    ("call", "无人接听，留了语音", None, Some("换个时间再打")),
    ("call", "询问付款进度，财务在走流程", Some("本周内付款"), None),
    ("call", "介绍新款，对方要详细参数", None, Some("发参数表")),
    ("visit", "送样机并演示，采购和设备科都在场", Some("同意试用两周"), Some("两周后取回样机")),
    ("visit", "拜访采购主管，谈年度框架", Some("需要三家比价"), Some("准备比价材料")),
    ("visit", "现场看安装条件，量了尺寸", Some("电源要改造"), Some("出安装方案")),
    ("message", "微信发了报价单和交期", None, Some("等回复")),
    ("message", "提醒合同盖章", Some("已寄出"), None),
    ("mail", "发送技术方案第二版", None, Some("约技术交流")),
    ("mail", "回复售后条款的问题", Some("客户认可"), None),
    ("meeting", "技术交流会，对方工程师五人", Some("方案通过初审"), Some("等招标公告")),
];

const PLANS: &[(&str, &str)] =
    &[("visit", "送合同并取回样机"), ("visit", "回访使用情况"), ("visit", "谈续约"), ("call", "确认交货日期")];

/// The activities of a customer, oldest first, before the moment `now`; `busy` ones have visits planned today.
pub(super) fn of(mut random: Random, now: NaiveDateTime, diligence: Diligence, busy: bool) -> Vec<GeneratedActivity> {
    let (forgotten, least, most) = diligence.habit();
    let count = if random.chance(forgotten) { 0 } else { random.between(least, most) };
    let mut activities: Vec<_> = (0..count).map(|at| done(&mut random, now.date(), at == 0)).collect();
    activities.sort_by_key(|activity| activity.at);
    if busy && random.chance(10) {
        activities.push(planned(&mut random, now.date()));
    } else if random.chance(8) {
        let ahead = Days::new(random.between(1, 14));
        activities.push(planned(&mut random, now.date().checked_add_days(ahead).unwrap_or(now.date())));
    }
    activities
}

fn done(random: &mut Random, today: NaiveDate, lately: bool) -> GeneratedActivity {
    let (kind, content, result, next_step) = *random.pick(DEEDS);
    // The last one lies near: the square of an even draw.
    let most = if lately { 1 + random.below(LATELY) } else { DAYS };
    let day = day_before(today, 1, most, random);
    let minutes = match kind {
        "visit" | "meeting" => Some(random.between(30, 120)),
        "call" => Some(random.between(2, 25)),
        _ => None,
    };
    let minutes = minutes.and_then(|minutes| i64::try_from(minutes).ok());
    GeneratedActivity { kind, planned: false, at: day.and_time(hour(random)), content, result, next_step, minutes }
}

fn planned(random: &mut Random, day: NaiveDate) -> GeneratedActivity {
    let (kind, content) = *random.pick(PLANS);
    let at = day.and_time(hour(random));
    GeneratedActivity { kind, planned: true, at, content, result: None, next_step: None, minutes: None }
}

/// A working hour.
fn hour(random: &mut Random) -> NaiveTime {
    let minute = random.between(0, 5) * 10;
    let (hour, minute) = (random.between(9, 17), minute);
    NaiveTime::from_hms_opt(u32::try_from(hour).unwrap_or(9), u32::try_from(minute).unwrap_or(0), 0)
        .unwrap_or(NaiveTime::MIN)
}
