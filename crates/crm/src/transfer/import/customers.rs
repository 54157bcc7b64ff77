//! The customers a file names: by number, by name, by credit code.

use std::collections::{BTreeSet, HashMap};

use domain::customers::Customer;
use domain::record::Record;
use domain::values::comparable_name;
use domain::{AppError, Code, Result};
use store::{ReadScope, Reading, RecordView, State};
use uuid::Uuid;

use super::directory::comparable;
use crate::transfer::queries::customers_numbered;
use crate::transfer::records::with_keys;

/// What cells of a batch mean: by number or id, and by the keys a name gives.
#[derive(Default)]
pub struct Customers {
    by_code: HashMap<String, RecordView>,
    by_key: HashMap<String, Vec<RecordView>>,
}

impl Customers {
    pub async fn find(scope: &mut ReadScope, cells: &BTreeSet<&str>) -> Result<Self> {
        if cells.is_empty() {
            return Ok(Self::default());
        }
        let numbers: Vec<String> = cells.iter().map(|cell| cell.to_uppercase()).collect();
        let mut rows = customers_numbered(scope, &numbers).await?;
        let ids: Vec<Uuid> = cells.iter().filter_map(|cell| cell.parse().ok()).collect();
        rows.extend(scope.rows_of(Customer::TYPE, &ids).await?);
        let mut by_code = HashMap::new();
        for view in scope.views_of_rows(Customer::TYPE, &rows).await? {
            by_code.insert(view.meta().id.to_string(), view.clone());
            by_code.insert(comparable(&view.text("number").unwrap_or_default()), view);
        }
        let keys: Vec<String> = cells.iter().flat_map(|cell| keys_of(cell)).collect();
        let mut by_key: HashMap<String, Vec<RecordView>> = HashMap::new();
        for view in with_keys(scope, Customer::TYPE, &keys).await? {
            for key in view.match_keys() {
                by_key.entry(key).or_default().push(view.clone());
            }
        }
        Ok(Self { by_code, by_key })
    }

    /// The one customer a cell names.
    ///
    /// # Errors
    /// [`Code::UnknownCustomer`]; [`Code::AmbiguousCustomer`] when several fit it equally well.
    pub fn named(&self, cell: &str) -> Result<&RecordView> {
        if let Some(view) = self.by_code.get(&comparable(cell)) {
            return Ok(view);
        }
        let fitting: Vec<_> = keys_of(cell).iter().filter_map(|key| self.by_key.get(key)).flatten().collect();
        let exact = |view: &&RecordView| view.text("name").is_some_and(|name| name == cell);
        let active = |view: &&RecordView| view.meta().state == State::Active;
        let one = only(&fitting, |_| true).or_else(|| only(&fitting, exact)).or_else(|| only(&fitting, active));
        one.ok_or_else(|| match fitting.len() {
            0 => AppError::new(Code::UnknownCustomer).param("value", cell),
            entries => AppError::new(Code::AmbiguousCustomer).param("value", cell).param("entries", entries),
        })
    }
}

/// The wanted one, if all that are wanted are the same.
fn only<'a>(views: &[&'a RecordView], wanted: impl Fn(&&'a RecordView) -> bool) -> Option<&'a RecordView> {
    let mut fitting = views.iter().copied().filter(|view| wanted(view));
    let first = fitting.next()?;
    fitting.all(|other| other.meta().id == first.meta().id).then_some(first)
}

/// As `match_keys` writes them.
fn keys_of(cell: &str) -> [String; 2] {
    [format!("name:{}", comparable_name(cell)), format!("credit_code:{}", cell.to_lowercase())]
}
