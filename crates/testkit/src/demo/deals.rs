//! Opportunities of the generated company: two years of them, in every stage, some stalled, some owners better than others.
//! Each is walked through its pipeline by the same rules a person's moves go through.

use chrono::{Days, NaiveDate};
use domain::customers::{Customer, CustomerKind};
use domain::opportunities::{
    Fact, Moment, Opportunity, Pipeline, StageStay, Stages, check, close, enter, format_number, move_to,
    standard_stages,
};
use domain::record::Record;
use domain::values::Money;
use domain::{Code, Id, Result};
use store::{JobScope, Reading};

use super::fields;
use crate::company::{Random, day_before};

const STREAM: u64 = 0xDEA1;
const WHAT: [&str; 12] = [
    "产线改造",
    "年度维保",
    "备件年框",
    "检测设备采购",
    "仪表更新",
    "二期扩建",
    "实验室配套",
    "能耗监测",
    "软件升级",
    "便携设备 4 台",
    "仓储改造",
    "校准服务",
];
const SOURCES: [&str; 5] = ["老客户", "转介绍", "展会", "官网", "电话"];
const RIVALS: [&str; 4] = ["海川仪表", "远望科技", "博恒自动化", "海川仪表、远望科技"];
const WON: [&str; 4] = ["产品更合适", "服务更好", "关系信任", "交付更快"];
const LOST: [&str; 5] = ["价格太高", "竞争对手", "预算取消", "没有回应", "需求变化"];
/// How far back the oldest begin.
const OLDEST: u64 = 700;

/// What deals are drawn from.
pub struct Deals {
    pipeline: Id<Pipeline>,
    stages: Stages,
    pub seed: u64,
    today: NaiveDate,
}

impl Deals {
    /// They go into the pipeline the workspace began with.
    pub async fn begin(job: &JobScope, seed: u64, today: NaiveDate) -> Result<Self> {
        let mut scope = job.read().await?;
        let pipelines = scope.all::<Pipeline>().await?;
        scope.finish().await?;
        let pipeline = pipelines.first().ok_or(Code::UnknownPipeline)?.id();
        Ok(Self { pipeline, stages: standard_stages(), seed, today })
    }

    /// Makes the deals of these customers, the first of which is the `from`th.
    pub async fn make(&self, job: &JobScope, from: u64, customers: &[(Id<Customer>, Customer)]) -> Result<()> {
        let (mut deals, mut stays) = (Vec::new(), Vec::new());
        for (at, (id, customer)) in (from..).zip(customers) {
            let mut random = Random::of(self.seed, STREAM, at);
            let most = if customer.kind == CustomerKind::Company { 4 } else { 1 };
            for _ in 0..random.below(most + 1) {
                let (deal, stayed) = self.walked(*id, customer, &mut random)?;
                stays.push(stayed);
                deals.push(deal);
            }
        }
        if deals.is_empty() {
            return Ok(());
        }
        let number = |deal: &mut Opportunity, number| deal.number = Some(format_number(number));
        let ids = job.create_numbered(&mut deals, crm::opportunities::NUMBERS, number).await?;
        let stays = ids
            .iter()
            .zip(stays)
            .flat_map(|(id, stays)| stays.into_iter().map(|stay| StageStay { opportunity: *id, ..stay }));
        job.create_all(&stays.collect::<Vec<_>>()).await.map(|_| ())
    }

    /// A deal from its first day to its end, or to today.
    fn walked(
        &self,
        id: Id<Customer>,
        customer: &Customer,
        random: &mut Random,
    ) -> Result<(Opportunity, Vec<StageStay>)> {
        let mut day = day_before(self.today, 1, OLDEST, random);
        let mut deal = self.begun(id, customer, day, random)?;
        // Who owns it decides a little how it goes.
        let skill = customer.owner.map_or(50, |owner| 40 + u64::from(owner.as_bytes()[15]) % 25);
        let mut stays = Vec::new();
        loop {
            let stayed = random.between(2, 30);
            let stays_on = day + Days::new(stayed);
            let pauses = random.chance(4);
            if stays_on >= self.today || (pauses && stays_on + Days::new(120) >= self.today) {
                stays.push(self.stay(&deal, None));
                return Ok((deal, stays));
            }
            stays.push(self.stay(&deal, Some(stays_on)));
            day = stays_on;
            let at = self.stages.position(&deal.stage).unwrap_or(0);
            let moment = moment(day);
            let ends = at + 1 == self.stages.open().count();
            if !random.chance(skill + 30) {
                deal = close(&deal, &self.stages, Fact::ALL, false, random.pick::<&str>(&LOST), day, moment)?;
            } else if ends {
                deal = close(&deal, &self.stages, Fact::ALL, true, random.pick::<&str>(&WON), day, moment)?;
            } else {
                deal = move_to(&deal, &self.stages, Fact::ALL, &self.stages.0[at + 1].key, moment)?;
                continue;
            }
            return Ok((deal, stays));
        }
    }

    fn begun(&self, id: Id<Customer>, customer: &Customer, day: NaiveDate, random: &mut Random) -> Result<Opportunity> {
        let mut deal = Opportunity::blank();
        enter(&mut deal, self.stages.first(), moment(day));
        deal.farthest = deal.stage.clone();
        (deal.pipeline, deal.pipeline_version) = (self.pipeline, 1);
        (deal.customer, deal.owner, deal.team) = (id, customer.owner, customer.team);
        let called = customer.short_name.as_deref().unwrap_or_default();
        deal.name = format!("{called}{}", random.pick(&WHAT));
        let tens_of_thousands = random.between(2, 60) * random.between(1, 3);
        deal.amount = Some(Money::cny(i64::try_from(tens_of_thousands).unwrap_or(1) * 1_000_000));
        deal.opened_on = Some(day);
        deal.expected_close = Some(day + Days::new(random.between(60, 150)));
        deal.source = Some((*random.pick(&SOURCES)).to_owned());
        deal.competitors = Some((*random.pick(&RIVALS)).to_owned());
        fields::fill_deal(&mut deal)?;
        check(&mut deal)?;
        Ok(deal)
    }

    fn stay(&self, deal: &Opportunity, left: Option<NaiveDate>) -> StageStay {
        StageStay {
            customer: deal.customer,
            opportunity: Id::new(uuid::Uuid::nil()),
            pipeline: self.pipeline,
            stage: deal.stage.clone(),
            entered_at: deal.stage_since,
            left_at: left.map(|day| moment(day).at),
            owner: deal.owner,
            team: deal.team,
        }
    }
}

/// Two in the morning in UTC: a working morning in China.
fn moment(day: NaiveDate) -> Moment {
    let at = day.and_hms_opt(2, 0, 0).expect("BUG: an hour of the day").and_utc();
    Moment { at, today: day }
}
