//! What a record type adds to the way from a file and to a file.

use std::collections::{BTreeMap, BTreeSet};

use domain::custom_fields::{CustomFields, key_of};
use domain::members::{Member, Team};
use domain::record::{Field, Kind, Record};
use domain::tags::Tag;
use domain::values::RegionCode;
use domain::{Id, Result};
use store::{JobScope, ReadScope, RecordView};
use uuid::Uuid;

use crate::command::Seed;

/// A record type that files bring in and take out.
pub trait Transferred: Record + Clone {
    const PREVIEW: &'static str;
    const IMPORT: &'static str;
    const EXPORT: &'static str;
    const TEMPLATE: &'static str;
    /// Fields the product assigns that a file may give all the same: what an older system knows of its past.
    const ALSO: &'static [&'static str] = &[];

    /// What its rows are read against, besides people and tags.
    type Around: Send + Sync + 'static;
    fn look_around(scope: &mut ReadScope) -> impl Future<Output = Result<Self::Around>> + Send;

    /// Whose it is; `None`: that follows from what it belongs to.
    fn ownership(&mut self) -> Option<Ownership<'_>> {
        None
    }

    fn tags(&mut self) -> Option<&mut BTreeSet<Id<Tag>>> {
        None
    }

    fn place(&mut self) -> Option<Place<'_>> {
        None
    }

    /// Reads a cell whose meaning only the record type knows; `None`: it is read as its kind says.
    fn read_cell(&mut self, _field: &Field, _cell: &str, _around: &Self::Around) -> Option<Result<()>> {
        None
    }

    /// Settles what follows from what the row gives, and checks the whole. Every way a record comes in ends in its rules.
    fn settle(&mut self, given: &[&'static str], around: &Self::Around) -> Result<()>;

    /// The keys, `field:value`, under which the same may exist already.
    fn keys(&self) -> Vec<String>;

    /// Those of a record that is kept.
    fn keys_of(view: &RecordView) -> Vec<String> {
        view.match_keys()
    }

    /// Records kept that may share one of `keys` with a row, or are of one of `customers`.
    fn doubles(
        scope: &mut ReadScope,
        keys: &[String],
        customers: &[Uuid],
    ) -> impl Future<Output = Result<Vec<RecordView>>> + Send;

    /// Keeps new records, with what goes along with each.
    fn keep(job: &JobScope, records: Vec<Self>) -> impl Future<Output = Result<()>> + Send;

    /// What an export says in the place of a cell whose words only the record type knows.
    fn word(_field: &Field, _view: &RecordView, _around: &Self::Around, _english: bool) -> Option<String> {
        None
    }

    /// Values that make the rows of the examples' file whole.
    fn example_defaults(_seed: &Seed) -> BTreeMap<String, String> {
        BTreeMap::new()
    }
}

pub struct Ownership<'a> {
    pub owner: &'a mut Option<Id<Member>>,
    pub team: &'a mut Option<Id<Team>>,
}

/// Where somebody is, and the text that keeps a place which is no known region.
pub struct Place<'a> {
    pub province: &'a mut Option<RegionCode>,
    pub city: &'a mut Option<RegionCode>,
    pub district: &'a mut Option<RegionCode>,
    pub text: &'a mut Option<String>,
}

impl Place<'_> {
    /// A place that is no known region still says where somebody is.
    pub fn keep(&mut self, place: &str) {
        let text = self.text.take().unwrap_or_default();
        *self.text = Some(format!("{place} {text}").trim().to_owned());
    }

    /// Regions that contradict one another become text. Tells which they were.
    pub fn give_up(&mut self) -> String {
        let regions = [self.province.take(), self.city.take(), self.district.take()];
        let place = regions.iter().flatten().map(|region| region.name()).collect::<Vec<_>>().join(" ");
        self.keep(&place);
        place
    }
}

/// The fields a file may give, the one list of them: not what the product assigns by itself, nor the custom sheet as a whole
/// but each of the company's own fields, nor a reference nobody can name in a cell.
pub fn importable<R: Transferred>(custom: &CustomFields) -> impl Iterator<Item = &'static Field> {
    let declared = R::TYPE.fields.iter().filter(|field| {
        let open = !field.assigned || R::ALSO.contains(&field.name);
        open && field.kind != Kind::Custom && (is_nameable(field) || R::ALSO.contains(&field.name))
    });
    let own = custom.used(R::TYPE.name).map(|defined| defined.declared);
    declared.chain(own.filter(|field| matches!(field.refers_to, None | Some("member"))))
}

fn is_nameable(field: &Field) -> bool {
    matches!(field.refers_to, None | Some("member" | "team" | "tag" | "customer"))
}

/// Fields that must come from a column or a default: what is required and has no value to begin with.
pub fn required<R: Transferred>(custom: &CustomFields) -> impl Iterator<Item = &'static Field> {
    let begins_empty = |field: &&Field| {
        key_of(field.name).is_some() || !matches!(field.kind, Kind::Choice | Kind::Integer | Kind::Bool)
    };
    importable::<R>(custom).filter(|field| field.required && !field.assigned).filter(begins_empty)
}
