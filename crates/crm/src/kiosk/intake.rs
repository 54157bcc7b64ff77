//! What becomes of a visitor's wish: a lead where somebody wants to buy, and always a task for the team that serves visitors.
//!
//! The kiosk makes them and can read neither; whom they are for, the store alone tells it.

use domain::Id;
use domain::Result;
use domain::customers::{Customer, CustomerKind};
use domain::leads::{self, Lead};
use domain::members::{Member, Team};
use domain::record::Record;
use domain::tasks::{self, Task};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, WriteScope, calendar_at};
use ts_rs::TS;

/// What somebody came for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    Advice,
    Purchase,
    Service,
    Other,
}

impl Demand {
    /// As staff read it.
    fn label(self) -> &'static str {
        match self {
            Self::Advice => "咨询",
            Self::Purchase => "购买意向",
            Self::Service => "售后",
            Self::Other => "其他",
        }
    }
}

/// A wish in the visitor's own words.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Wish {
    pub demand: Demand,
    pub text: Option<String>,
}

/// Who takes care of visitors.
struct Host {
    owner: Id<Member>,
    team: Option<Id<Team>>,
}

/// Without a team for visitors their wishes wait with the kiosk itself, where managers see them.
async fn host(scope: &mut WriteScope) -> Result<Host> {
    let me = Id::new(scope.actor().id());
    let found = scope.host_of_visitors().await?;
    Ok(found.map_or(Host { owner: me, team: None }, |(member, team)| Host {
        owner: Id::new(member),
        team: Some(Id::new(team)),
    }))
}

/// Keeps the wish of a visitor who has just become a customer: a purchase is a lead too.
pub async fn take_in(scope: &mut WriteScope, id: Id<Customer>, visitor: &Customer, wish: &Wish) -> Result<()> {
    let host = host(scope).await?;
    let mut told = visitor.number.clone();
    if wish.demand == Demand::Purchase {
        let number = leads::format_number(scope.next_numbers(crate::leads::NUMBERS, 1).await?);
        let mut lead = lead_of(visitor, wish, &host, scope)?;
        lead.number = Some(number.clone());
        scope.create(&lead).await?;
        told = Some([told.unwrap_or_default(), number].join(" · "));
    }
    await_visitor(scope, id, &visitor.name, wish, &host, told).await
}

/// Keeps the wish of a visitor who came before.
pub async fn take_in_again(scope: &mut WriteScope, id: Id<Customer>, name: &str, wish: &Wish) -> Result<()> {
    let host = host(scope).await?;
    await_visitor(scope, id, name, wish, &host, None).await
}

fn lead_of(visitor: &Customer, wish: &Wish, host: &Host, scope: &WriteScope) -> Result<Lead> {
    let mut lead = Lead {
        kind: CustomerKind::Person,
        name: visitor.name.clone(),
        contact_name: Some(visitor.name.chars().take(80).collect()),
        phones: visitor.phones.clone(),
        source: visitor.source.clone(),
        channel: Some(scope.actor().name().to_owned()),
        captured_on: Some(calendar_at(scope.now_ms()).today),
        owner: Some(host.owner),
        team: host.team,
        ..Lead::blank()
    };
    lead.set("demand", &json!(wish.text)).map_err(|error| error.field("wish"))?;
    leads::check(&mut lead)?;
    Ok(lead)
}

async fn await_visitor(
    scope: &mut WriteScope,
    customer: Id<Customer>,
    name: &str,
    wish: &Wish,
    host: &Host,
    told: Option<String>,
) -> Result<()> {
    let me = Id::new(scope.actor().id());
    let mut task = Task {
        title: format!("访客 {name}：{}", wish.demand.label()),
        due: Some(calendar_at(scope.now_ms()).today),
        customer: Some(customer),
        assigned_by: (host.owner != me).then_some(me),
        owner: Some(host.owner),
        team: host.team,
        ..Task::blank()
    };
    let remark: Vec<String> = wish.text.iter().cloned().chain(told).collect();
    task.set("remark", &json!(remark.join("\n"))).map_err(|error| error.field("wish"))?;
    tasks::check(&mut task)?;
    scope.create(&task).await.map(|_| ())
}
