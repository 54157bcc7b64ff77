//! Fills a workspace with a generated, believable Chinese company.

mod activities;
mod attachments;
mod contacts;
mod deals;
mod fields;
mod leads;
mod tasks;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use crm::app::Session;
use domain::alerts::{FollowUpRule, LevelDays, LevelTerms};
use domain::customers::{Customer, check, format_number};
use domain::members::{Member, Team};
use domain::pool::put_into_pool;
use domain::record::Record;
use domain::rights::{Grant, SystemTask};
use domain::tags::{Tag, TagShape};
use domain::{Id, Result};
use serde_json::Value as Json;
use store::{Cancel, JobScope, Reading, local_time_of, moment_of, time_of};
use uuid::Uuid;

use crate::company::{Company, GeneratedActivity, GeneratedContact, GeneratedCustomer};
use deals::Deals;

const BATCH: usize = 5_000;
const LEAST_SHARE: u64 = 40;
/// One of so many customers belongs to nobody.
const POOLED: usize = 25;
const TAGS: [(&str, TagShape); 6] = [
    ("高价值", TagShape::Square),
    ("潜力", TagShape::Ring),
    ("流失风险", TagShape::Triangle),
    ("忠诚", TagShape::Disc),
    ("华东展会", TagShape::Ring),
    ("老客户转介绍", TagShape::Disc),
];

/// Makes the teams, members and tags of a generated company, and no customers.
pub async fn fill_staff(session: &Session, company: &Company) -> Result<()> {
    let grant = Grant::for_task(SystemTask::Demonstration);
    let job = session.store.job(grant, Uuid::now_v7(), Cancel::default(), Arc::new(|_| {}));
    make_staff(&job, company).await.map(|_| ())
}

/// Who owns the generated customers.
struct Staff {
    members: HashMap<String, (Id<Member>, Option<Id<Team>>)>,
    tags: Vec<Id<Tag>>,
}

/// Makes teams, members, tags and `customers` customers with their people; `progress` hears how many there are.
pub async fn fill(
    session: &Session,
    customers: u64,
    seed: u64,
    today: NaiveDate,
    mut progress: impl FnMut(u64),
) -> Result<()> {
    let company = Company::new(seed, customers, today);
    let grant = Grant::for_task(SystemTask::Demonstration);
    let job = session.store.job(grant, Uuid::now_v7(), Cancel::default(), Arc::new(|_| {}));
    let staff = make_staff(&job, &company).await?;
    make_rule(&job).await?;
    fields::define(&job).await?;
    let deals = Deals::begin(&job, seed, today).await?;
    job.begin_load(Customer::TYPE).await?;
    let now = local_time_of(session.store.now_ms());
    let first = Id::new(session.member);
    let own = staff.members.values().copied().chain([(first, None)]);
    tasks::make_own(&job, today, own).await?;
    let plan = Plan { job: &job, deals: &deals, today, first };
    let mut batch = Batch::default();
    let mut done = 0;
    // The member who tries it out has as many customers as a colleague, and enough to see something.
    let share = (customers / company.members().len() as u64).max(LEAST_SHARE.min(customers / 2)).max(1);
    for (at, generated) in company.customers().enumerate() {
        let mut customer = customer_of(&generated, &staff, at)?;
        fields::fill_customer(&mut customer, at, today)?;
        let mine = (at as u64).is_multiple_of(customers / share);
        if mine {
            (customer.owner, customer.team) = (Some(first), None);
        } else if at % POOLED == POOLED / 2 {
            customer = put_into_pool(&customer, "超期未跟进");
        }
        let doings = company.activities(at as u64, &generated, now, mine);
        batch.add(customer, company.contacts(at as u64, &generated), doings);
        if batch.customers.len() == BATCH {
            done += plan.write(done, &mut batch).await?;
            progress(done);
        }
    }
    done += plan.write(done, &mut batch).await?;
    leads::make_open(&job, (seed, today), customers, &staff.owners(first)).await?;
    job.finish_load().await?;
    progress(done);
    Ok(())
}

impl Staff {
    /// Everybody who may own a lead, the one who tries it out more often than the others.
    fn owners(&self, first: Id<Member>) -> Vec<leads::Owner> {
        let mut members: Vec<_> = self.members.iter().collect();
        members.sort_by_key(|(login, _)| *login);
        let colleagues = members.into_iter().map(|(_, owner)| *owner);
        std::iter::repeat_n((first, None), 6).chain(colleagues).collect()
    }
}

/// The rule of a workspace that has none of its own.
async fn make_rule(job: &JobScope) -> Result<()> {
    let mut scope = job.read().await?;
    let has_one = !scope.all::<FollowUpRule>().await?.is_empty();
    scope.finish().await?;
    if has_one { Ok(()) } else { job.create_all(&[follow_up_rule()]).await.map(|_| ()) }
}

/// A company this size does not see everybody every three days.
fn follow_up_rule() -> FollowUpRule {
    let level = |(level, days): (&str, i64)| LevelDays { level: level.to_owned(), days };
    let levels = [("重要价值", 14), ("重要发展", 21), ("重要保持", 21), ("重要挽留", 30)];
    let levels = LevelTerms(levels.into_iter().map(level).collect());
    FollowUpRule { days: 60, levels, escalate_after: 7, ..FollowUpRule::default() }
}

/// Customers of one transaction, the people of each, and what was done with it.
#[derive(Default)]
struct Batch {
    customers: Vec<Customer>,
    people: Vec<Vec<GeneratedContact>>,
    activities: Vec<Vec<GeneratedActivity>>,
}

impl Batch {
    /// The customer knows when it was last followed up.
    fn add(&mut self, mut customer: Customer, people: Vec<GeneratedContact>, activities: Vec<GeneratedActivity>) {
        let last = activities.iter().rfind(|activity| !activity.planned);
        customer.last_follow_up = last.map(|activity| time_of(moment_of(activity.at)));
        self.customers.push(customer);
        self.people.push(people);
        self.activities.push(activities);
    }
}

/// Where what is generated goes, and when and for whom it is.
struct Plan<'a> {
    job: &'a JobScope,
    deals: &'a Deals,
    today: NaiveDate,
    first: Id<Member>,
}

impl Plan<'_> {
    async fn write(&self, done: u64, batch: &mut Batch) -> Result<u64> {
        let Batch { mut customers, people, activities } = std::mem::take(batch);
        if customers.is_empty() {
            return Ok(0);
        }
        let number = |customer: &mut Customer, number| customer.number = Some(format_number(number));
        let ids = self.job.create_numbered(&mut customers, "customer", number).await?;
        let of_each: Vec<_> = ids.iter().copied().zip(people).collect();
        contacts::make(self.job, &of_each).await?;
        activities::make(self.job, &ids, &customers, &activities).await?;
        let count = customers.len() as u64;
        let made: Vec<_> = ids.into_iter().zip(customers).collect();
        if done == 0 {
            attachments::make(self.job, self.first, &made).await?;
        }
        self.deals.make(self.job, done, &made).await?;
        leads::make_converted(self.job, (self.deals.seed, self.today), done, &made).await?;
        tasks::make(self.job, self.today, done, self.first, &made).await?;
        Ok(count)
    }
}

async fn make_staff(job: &JobScope, company: &Company) -> Result<Staff> {
    let mut teams: HashMap<String, Id<Team>> = HashMap::new();
    // A parent comes before its children in the generated order or is made without one.
    for team in company.teams() {
        let parent = team.parent.as_ref().and_then(|name| teams.get(name)).copied();
        let record = Team { name: team.name.clone(), parent, lead: None };
        teams.insert(team.name.clone(), job.create_all(&[record]).await?[0]);
    }
    let mut members = HashMap::new();
    for member in company.members() {
        let team = teams.get(&member.team).copied();
        let record = Member {
            manager: None,
            login: member.login.clone(),
            name: member.name.clone(),
            team,
            roles: Some(member.roles.join(" ")),
            active: true,
        };
        members.insert(member.login.clone(), (job.create_all(&[record]).await?[0], team));
    }
    appoint_leads(job, company, &members).await?;
    let tags = TAGS.map(|(name, shape)| Tag { name: name.to_owned(), shape });
    Ok(Staff { members, tags: job.create_all(&tags).await? })
}

/// A lead is a member: known only once the members are there.
async fn appoint_leads(
    job: &JobScope,
    company: &Company,
    members: &HashMap<String, (Id<Member>, Option<Id<Team>>)>,
) -> Result<()> {
    let leads: HashMap<&str, Id<Member>> =
        company.teams().iter().filter_map(|team| Some((team.name.as_str(), members.get(&team.lead)?.0))).collect();
    let mut scope = job.read().await?;
    let rows: Vec<i64> = scope.all::<Team>().await?.iter().map(|team| team.meta.row).collect();
    scope.finish().await?;
    job.change_all::<Team>(&rows, |stored| {
        let lead = leads.get(stored.record.name.as_str()).copied();
        Ok(lead.map(|lead| Team { lead: Some(lead), ..stored.record.clone() }))
    })
    .await
    .map(|_| ())
}

fn customer_of(generated: &GeneratedCustomer, staff: &Staff, at: usize) -> Result<Customer> {
    let mut customer = Customer::blank();
    let json = serde_json::to_value(&generated.phones).unwrap_or_default();
    customer.set("phones", &json)?;
    let required = [("kind", &generated.kind), ("name", &generated.name), ("source", &generated.source)];
    for (field, text) in required.into_iter().chain([("city", &generated.city)]) {
        customer.set(field, &Json::from(text.as_str()))?;
    }
    let optional = [
        ("short_name", &generated.short_name),
        ("credit_code", &generated.credit_code),
        ("industry", &generated.industry),
        ("scale", &generated.scale),
        ("level", &generated.level),
        ("email", &generated.email),
        ("website", &generated.website),
        ("wechat", &generated.wechat),
        ("district", &generated.district),
        ("address", &generated.address),
        ("invoice_title", &generated.invoice_title),
        ("tax_number", &generated.tax_number),
        ("main_contact", &generated.main_contact),
        ("next_follow_up", &generated.next_follow_up),
        ("birthday", &generated.birthday),
        ("remark", &generated.remark),
    ];
    for (field, text) in optional {
        customer.set(field, &text.as_deref().map_or(Json::Null, Json::from))?;
    }
    if let Some((member, team)) = staff.members.get(&generated.owner_login) {
        (customer.owner, customer.team) = (Some(*member), *team);
    }
    // Two of five carry a tag, one of ten carries two.
    let picks = [(5, 0), (5, 1), (10, 2)];
    let tags = picks.iter().filter(|(every, from)| at % every == *from).map(|(_, from)| (at / 7 + from) % TAGS.len());
    customer.tags = tags.map(|at| staff.tags[at]).collect();
    check(&mut customer)?;
    Ok(customer)
}
