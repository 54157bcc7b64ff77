//! Leads of the generated company: two years of them, from several channels, at a cost; some became the customers there are,
//! some are looked into, some were none, and some lie in the pool.

use chrono::{Days, NaiveDate, NaiveTime};
use domain::customers::{Customer, CustomerKind};
use domain::leads::{Lead, LeadStatus, Screening, check, convert, format_number, screen};
use domain::members::{Member, Team};
use domain::pool::put_into_pool;
use domain::record::Record;
use domain::values::Money;
use domain::{Id, Result};
use serde_json::{Value as Json, json};
use store::JobScope;

use crate::company::{Company, GeneratedCustomer, Random, day_before};

const STREAM: u64 = 0x1EAD;
/// How far back the oldest go.
const OLDEST: u64 = 700;
/// More would make a demonstration of a million customers wait for what nobody looks at.
const MOST: u64 = 5_000;

const CHANNELS: [(&str, &[&str], (u64, u64)); 6] = [
    ("展会", &["华东工博会", "广交会", "医疗器械展"], (300, 900)),
    ("官网", &["自然搜索", "产品页表单"], (20, 80)),
    ("广告", &["百度推广", "行业门户"], (120, 400)),
    ("抖音", &["企业号", "直播间"], (40, 200)),
    ("转介绍", &["老客户推荐"], (0, 30)),
    ("电话", &["400 热线"], (5, 20)),
];
const CAMPAIGNS: [&str; 4] = ["春季新品发布", "老客户回访月", "年终大促", "行业沙龙"];
const WISHES: [&str; 6] = ["想了解报价", "两条产线改造", "年度维保", "需要样机试用", "下季度有预算", "替换现有设备"];
const NONE: [&str; 4] = ["联系不上", "没有需求", "没有预算", "不是目标客户"];

/// Who may own one.
pub type Owner = (Id<Member>, Option<Id<Team>>);

/// The leads some of these customers, the first of which is the `from`th, came from.
pub async fn make_converted(
    job: &JobScope,
    (seed, today): (u64, NaiveDate),
    from: u64,
    customers: &[(Id<Customer>, Customer)],
) -> Result<()> {
    let mut leads = Vec::new();
    for (at, (id, customer)) in (from..MOST).zip(customers) {
        let mut random = Random::of(seed, STREAM, at);
        let Some(owner) = customer.owner.filter(|_| random.chance(30)) else { continue };
        let mut lead = begun(&mut random, today);
        (lead.kind, lead.name, lead.source) = (customer.kind, customer.name.clone(), customer.source.clone());
        (lead.phones, lead.contact_name) = (customer.phones.clone(), customer.main_contact.clone());
        (lead.city, lead.industry) = (customer.city, customer.industry.clone());
        (lead.owner, lead.team) = (Some(owner), customer.team);
        let captured = lead.captured_on.unwrap_or(today);
        let day = (captured + Days::new(random.between(2, 40))).min(today);
        let at = day.and_time(NaiveTime::from_hms_opt(2, 0, 0).expect("BUG: an hour of the day")).and_utc();
        leads.push(convert(&lead, *id, None, None, owner, at)?);
    }
    number(job, leads).await
}

/// Leads of companies that are no customers: a third as many as there are customers.
pub async fn make_open(
    job: &JobScope,
    (seed, today): (u64, NaiveDate),
    customers: u64,
    owners: &[Owner],
) -> Result<()> {
    let company = Company::new(seed ^ STREAM, (customers / 3).clamp(1, MOST), today);
    let mut leads = Vec::new();
    for (at, generated) in company.customers().enumerate() {
        let mut random = Random::of(seed, STREAM ^ 1, at as u64);
        let mut lead = begun(&mut random, today);
        fill(&mut lead, &generated)?;
        let (owner, team) = *random.pick(owners);
        (lead.owner, lead.team) = (Some(owner), team);
        leads.push(screened(&lead, &mut random)?);
    }
    number(job, leads).await
}

async fn number(job: &JobScope, mut leads: Vec<Lead>) -> Result<()> {
    if leads.is_empty() {
        return Ok(());
    }
    let number = |lead: &mut Lead, number| lead.number = Some(format_number(number));
    job.create_numbered(&mut leads, crm::leads::NUMBERS, number).await.map(|_| ())
}

/// Where it came from, when, and what it took.
fn begun(random: &mut Random, today: NaiveDate) -> Lead {
    let (source, channels, (least, most)) = *random.pick(&CHANNELS);
    let mut lead = Lead { source: source.to_owned(), ..Lead::blank() };
    lead.channel = Some((*random.pick(channels)).to_owned());
    lead.campaign = random.chance(40).then(|| (*random.pick(&CAMPAIGNS)).to_owned());
    let yuan = i64::try_from(random.between(least, most)).unwrap_or(0);
    lead.cost = Some(Money::cny(yuan * 100));
    lead.demand = Some((*random.pick(&WISHES)).to_owned());
    lead.captured_on = Some(day_before(today, 1, OLDEST, random));
    lead
}

fn fill(lead: &mut Lead, generated: &GeneratedCustomer) -> Result<()> {
    let person = generated.kind == "person";
    lead.kind = if person { CustomerKind::Person } else { CustomerKind::Company };
    lead.set("name", &Json::from(generated.name.as_str()))?;
    lead.set("phones", &json!(generated.phones))?;
    lead.set("city", &Json::from(generated.city.as_str()))?;
    lead.set("industry", &generated.industry.as_deref().map_or(Json::Null, Json::from))?;
    lead.set("contact_name", &generated.main_contact.as_deref().map_or(Json::Null, Json::from))
}

/// The older, the further looked into; one of eight went back to the pool.
fn screened(lead: &Lead, random: &mut Random) -> Result<Lead> {
    let (status, reason) = match random.below(100) {
        0..35 => (LeadStatus::New, None),
        35..60 => (LeadStatus::Contacting, None),
        60..75 => (LeadStatus::Qualified, None),
        _ => (LeadStatus::Disqualified, Some((*random.pick(&NONE)).to_owned())),
    };
    let open = status != LeadStatus::Disqualified;
    let mut lead = screen(lead, &Screening { status, reason })?;
    check(&mut lead)?;
    Ok(if open && random.chance(12) { put_into_pool(&lead, "超期未跟进") } else { lead })
}
