//! Which records a job works on.

use std::collections::BTreeSet;

use domain::filter::{Filter, Sort};
use domain::{RecordType, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::JobScope;
use ts_rs::TS;
use uuid::Uuid;

/// Which records: by id, all of an open list but some, or all that meet a filter.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum Selection {
    Ids {
        ids: Vec<Uuid>,
    },
    List {
        list: Uuid,
        except: Vec<Uuid>,
    },
    Filter {
        filter: Filter,
        /// Without one, the newest come first.
        #[serde(default)]
        sort: Option<Sort>,
        /// The archived records instead of the active ones.
        #[serde(default)]
        archived: bool,
    },
}

/// What a selection came to.
pub struct Selected {
    /// Row keys of the records the actor sees, in order.
    pub rows: Vec<i64>,
    /// How many were meant: an id may be of a record that is gone or somebody else's.
    pub meant: usize,
    /// The fields they were filtered by.
    pub asked: Vec<String>,
}

impl Selection {
    pub async fn resolve(&self, job: &JobScope, record: &'static RecordType) -> Result<Selected> {
        let mut scope = job.read().await?;
        let (rows, asked) = match self {
            Self::Ids { ids } => (scope.rows_of(record, ids).await?, Vec::new()),
            Self::List { list, except } => {
                let list = scope.list(*list)?;
                let frozen = list.rows().await?;
                let except: BTreeSet<i64> = scope.rows_of(record, except).await?.into_iter().collect();
                let rows = frozen.iter().copied().filter(|row| !except.contains(row)).collect();
                (rows, list.plan.asked().to_vec())
            }
            Self::Filter { filter, sort, archived } => {
                let plan = scope.plan_list(record, Some(filter), sort.as_ref(), *archived).await?;
                (scope.all_rows(&plan).await?, plan.asked().to_vec())
            }
        };
        scope.finish().await?;
        let meant = match self {
            Self::Ids { ids } => ids.iter().collect::<BTreeSet<_>>().len(),
            _ => rows.len(),
        };
        Ok(Selected { rows, meant, asked })
    }

    pub async fn rows(&self, job: &JobScope, record: &'static RecordType) -> Result<Vec<i64>> {
        Ok(self.resolve(job, record).await?.rows)
    }
}
