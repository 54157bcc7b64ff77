//! One page for a device: what entered its reach first, then what changed since it last asked.
//!
//! Nothing is remembered about a device here. Its cursor says what it holds; the reach it may have is computed anew each
//! time, and only rows within that are ever put on a page (`I-NEED`) – so a device that lies about its cursor gains
//! nothing.

use std::collections::BTreeSet;

use domain::record_type;

use super::row::ServerRow;
use super::store::ServerStore;
use crate::audience::{Reach, View};
use crate::checksum::Bucket;
use crate::row::{Key, Row};
use crate::wire::{Cursor, Fill, Filling, Page};

/// Rows looked at for each one that fits a page of a fill: most of them may be held already.
const LOOKED_AT: usize = 40;

pub async fn page<S: ServerStore>(
    store: &S,
    reach: &Reach,
    cursor: &Cursor,
    check: bool,
    limit: usize,
) -> Result<Page, S::Error> {
    let timeline = store.timeline().await?;
    let mut cursor = restart(cursor, reach);
    if cursor.seq < timeline.horizon && cursor.fill.as_ref().is_none_or(|fill| !fill.held.is_empty()) {
        cursor.fill = Some(Fill { held: Reach::default(), after: None });
    }
    let starts_from_nothing = cursor.fill.as_ref().is_some_and(|fill| fill.held.is_empty() && fill.after.is_none());
    if starts_from_nothing {
        cursor.seq = timeline.head;
    }
    match cursor.fill.take() {
        Some(fill) => fill_page(store, cursor, fill, limit).await,
        None => change_page(store, cursor, timeline.head, check, limit).await,
    }
}

/// The cursor with the reach of now. Where it differs, what is not surely held alike is filled in.
fn restart(cursor: &Cursor, reach: &Reach) -> Cursor {
    if cursor.reach == *reach {
        return cursor.clone();
    }
    let held = match &cursor.fill {
        Some(fill) => fill.held.common(&cursor.reach),
        None => cursor.reach.clone(),
    };
    Cursor { seq: cursor.seq, reach: reach.clone(), fill: Some(Fill { held, after: None }) }
}

async fn fill_page<S: ServerStore>(store: &S, cursor: Cursor, fill: Fill, limit: usize) -> Result<Page, S::Error> {
    let looked_at = store.rows(&cursor.reach, fill.after.as_ref(), LOOKED_AT * limit).await?;
    let (mut rows, mut after) = (Vec::new(), fill.after.clone());
    let mut is_last = looked_at.len() < LOOKED_AT * limit;
    for row in &looked_at {
        let entered = view(&cursor.reach, row).filter(|now| {
            let before = view(&fill.held, row);
            before.is_none_or(|before| before.withheld != now.withheld) && !row.is_tombstone()
        });
        if let Some(view) = entered {
            if rows.len() == limit {
                is_last = false;
                break;
            }
            rows.push(row.seen(&view.withheld));
        }
        after = Some(row.key.clone());
    }
    let filling = Filling { held: fill.held.clone(), is_first: fill.after.is_none(), is_last };
    let cursor = Cursor { fill: (!is_last).then_some(Fill { after, ..fill }), ..cursor };
    Ok(Page { cursor, rows, gone: Vec::new(), filling: Some(filling), is_head: false, checksums: None })
}

async fn change_page<S: ServerStore>(
    store: &S,
    mut cursor: Cursor,
    head: i64,
    check: bool,
    limit: usize,
) -> Result<Page, S::Error> {
    let log = store.log(cursor.seq, limit).await?;
    cursor.seq = log.last().map_or(cursor.seq, |logged| logged.seq);
    let keys: BTreeSet<&Key> = log.iter().map(|logged| &logged.key).collect();
    let (mut rows, mut gone): (Vec<Row>, Vec<Key>) = (Vec::new(), Vec::new());
    for key in keys {
        let row = store.row(key).await?;
        let seen = row.as_ref().and_then(|row| Some(row.seen(&view(&cursor.reach, row)?.withheld)));
        let was_theirs = || {
            let left = log.iter().filter(|logged| logged.key == *key).filter_map(|logged| logged.left);
            left.into_iter().any(|audience| cursor.reach.view(&key.record, audience).is_some())
        };
        match seen {
            Some(row) => rows.push(row),
            None if was_theirs() => gone.push(key.clone()),
            None => {}
        }
    }
    let is_head = cursor.seq >= head;
    let checksums = if check && is_head { Some(checksums(store, &cursor.reach).await?) } else { None };
    Ok(Page { cursor, rows, gone, filling: None, is_head, checksums })
}

async fn checksums<S: ServerStore>(store: &S, reach: &Reach) -> Result<Vec<Bucket>, S::Error> {
    let mut buckets = store.sums().await?;
    buckets.retain(|bucket| reach.view(&bucket.record, bucket.audience).is_some());
    Ok(buckets)
}

fn view<'a>(reach: &'a Reach, row: &ServerRow) -> Option<&'a View> {
    let record = record_type(&row.key.record).ok()?;
    reach.view(record.name, row.audience(record))
}
