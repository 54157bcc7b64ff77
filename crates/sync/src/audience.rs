//! Who may see a row: its audience, and the audiences a member reaches.
//!
//! A row is in one audience, which follows from its own owner and team; what belongs to another record has that record's.
//! What a member may see is a set of audiences for each record type, with the fields left out. The device keeps this
//! [`Reach`] beside its rows and drops whatever lies outside of it (`I-REACH`).

use std::collections::{BTreeMap, BTreeSet};

use domain::record::Kind;
use domain::rights::{Action, Actor, FieldAccess, OwnerSet, PoolSet};
use domain::{RECORD_TYPES, RecordType};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Owner(Uuid),
    /// Without an owner: of the team.
    Team(Uuid),
    Org,
}

/// A number of audiences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audiences {
    Every,
    Only(BTreeSet<Audience>),
    /// The organisation's, and every team's: what belongs to no member.
    Unowned,
}

/// Rows seen alike: the audiences, and the fields that are left out of their rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    pub audiences: Audiences,
    pub withheld: BTreeSet<String>,
}

/// What a member may hold, by record type. The views of a type do not overlap.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach(BTreeMap<String, Vec<View>>);

impl Audience {
    /// Of a row with these references.
    pub fn of(record: &RecordType, reference: impl Fn(&str) -> Option<Uuid>) -> Self {
        let Some(owner) = record.owner else { return Self::Org };
        let team = || reference("team").map(Self::Team);
        reference(owner).map(Self::Owner).or_else(team).unwrap_or(Self::Org)
    }
}

impl Audiences {
    pub fn holds(&self, audience: Audience) -> bool {
        match self {
            Self::Every => true,
            Self::Only(some) => some.contains(&audience),
            Self::Unowned => !matches!(audience, Audience::Owner(_)),
        }
    }

    fn common(&self, other: &Self) -> Self {
        let within = |some: &BTreeSet<Audience>, other: &Self| {
            Self::Only(some.iter().copied().filter(|audience| other.holds(*audience)).collect())
        };
        match (self, other) {
            (Self::Every, other) | (other, Self::Every) => other.clone(),
            (Self::Only(some), other) | (other, Self::Only(some)) => within(some, other),
            (Self::Unowned, Self::Unowned) => Self::Unowned,
        }
    }

    fn without(&self, audience: Audience) -> Self {
        match self {
            Self::Only(some) => Self::Only(some.iter().copied().filter(|held| *held != audience).collect()),
            Self::Every | Self::Unowned => Self::Only(BTreeSet::new()),
        }
    }
}

impl Reach {
    /// What `actor` may hold, by the rights their roles give them.
    pub fn of(actor: &Actor) -> Self {
        let views = |record: &&RecordType| (record.name.to_owned(), views(record, actor));
        Self(RECORD_TYPES.iter().map(views).filter(|(_, views)| !views.is_empty()).collect())
    }

    /// How a row of this audience is seen.
    pub fn view(&self, record: &str, audience: Audience) -> Option<&View> {
        self.0.get(record)?.iter().find(|view| view.audiences.holds(audience))
    }

    /// Whether a row of this audience is shown by both, and with the same fields.
    pub fn shows_alike(&self, other: &Self, record: &str, audience: Audience) -> bool {
        let withheld = |reach: &Self| reach.view(record, audience).map(|view| view.withheld.clone());
        withheld(self).is_some() && withheld(self) == withheld(other)
    }

    /// Whether what a device holds by `before` may stay: the row is still shown, and nothing of it became withheld. What is
    /// held by no known reach stays only where nothing is withheld.
    pub fn keeps(&self, before: &Self, record: &str, audience: Audience) -> bool {
        let Some(now) = self.view(record, audience) else { return false };
        let before = before.view(record, audience);
        before.map_or(now.withheld.is_empty(), |before| now.withheld.is_subset(&before.withheld))
    }

    /// Without a record type.
    pub fn without_record(&self, record: &str) -> Self {
        let mut reach = self.clone();
        reach.0.remove(record);
        reach
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The views by record type: what an adapter selects rows by.
    pub fn views(&self) -> impl Iterator<Item = (&str, &View)> {
        self.0.iter().flat_map(|(record, views)| views.iter().map(move |view| (record.as_str(), view)))
    }

    /// What both hold and see alike.
    pub fn common(&self, other: &Self) -> Self {
        let mut common = BTreeMap::new();
        for (record, views) in &self.0 {
            let others = other.0.get(record).into_iter().flatten();
            let pairs = others.flat_map(|other| views.iter().map(move |view| (view, other)));
            let alike = pairs.filter(|(view, other)| view.withheld == other.withheld);
            let both = alike.map(|(view, other)| View {
                audiences: view.audiences.common(&other.audiences),
                withheld: view.withheld.clone(),
            });
            common.insert(record.clone(), both.collect());
        }
        Self(common)
    }

    /// Without one audience of one record type, so that the next pull brings it anew; more where one cannot be taken out.
    pub fn without(&self, record: &str, audience: Audience) -> Self {
        let mut reach = self.clone();
        for view in reach.0.get_mut(record).into_iter().flatten() {
            if view.audiences.holds(audience) {
                view.audiences = view.audiences.without(audience);
            }
        }
        reach
    }
}

fn views(record: &RecordType, actor: &Actor) -> Vec<View> {
    let limited = |field: &str| actor.field(record.name, field) < FieldAccess::See;
    let names = record.fields.iter().map(|field| field.name);
    // By its owner it is known who may have a row: these are never left out.
    let ownership: BTreeSet<&str> = record.ownership().map(|at| record.fields[at].name).collect();
    let withheld: BTreeSet<String> =
        names.filter(|name| limited(name) && !ownership.contains(name)).map(str::to_owned).collect();
    let audiences = match (record.owner, actor.owners(record.name, Action::See)) {
        (_, OwnerSet::All) => Audiences::Every,
        (None, OwnerSet::Only(owners)) if !owners.is_empty() => Audiences::Every,
        (_, OwnerSet::Only(owners)) => Audiences::Only(owners.into_iter().map(Audience::Owner).collect()),
    };
    let mut views = Vec::new();
    if audiences != Audiences::Every && record.is_pooled() {
        views.extend(pool(actor.pools(record.name)).map(|audiences| View {
            audiences,
            withheld: withheld.iter().cloned().chain(hidden_in_pool(record)).collect(),
        }));
    }
    if audiences != Audiences::Only(BTreeSet::new()) {
        views.push(View { audiences, withheld });
    }
    views
}

/// What one may claim out of: the company's pool and those of some teams.
fn pool(pools: PoolSet) -> Option<Audiences> {
    match pools {
        PoolSet::Nothing => None,
        PoolSet::All => Some(Audiences::Unowned),
        PoolSet::Teams(teams) => {
            Some(Audiences::Only(teams.into_iter().map(Audience::Team).chain([Audience::Org]).collect()))
        }
    }
}

/// Of what lies in a pool nobody knows more than that it is there.
fn hidden_in_pool(record: &RecordType) -> impl Iterator<Item = String> {
    let hidden =
        record.fields.iter().filter(|field| field.sensitive || matches!(field.kind, Kind::LongText | Kind::Custom));
    hidden.map(|field| field.name.to_owned())
}
