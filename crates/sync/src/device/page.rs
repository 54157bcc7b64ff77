//! Taking a page: rows of the server in, rows out of reach gone, pending changes put on top again – one transaction.

use std::collections::{BTreeMap, BTreeSet};

use domain::record_type;

use super::halt::{Halt, is_too_much};
use super::store::{Because, DeviceStore, Held, Placed, Standing, Step};
use super::{Device, Progress};
use crate::audience::{Audience, Reach};
use crate::checksum::{Bucket, Checksum};
use crate::row::{Key, Row};
use crate::wire::{Filling, Page};

impl<S: DeviceStore> Device<S> {
    pub(super) async fn take_page(&mut self, standing: Standing, page: Page) -> Result<Progress, S::Error> {
        let Page { cursor, rows, gone, filling, is_head, checksums } = page;
        if !rows.iter().all(|row| is_within(row, &cursor.reach)) {
            return Ok(Progress::Ignored);
        }
        let mut next = Standing { step: standing.step + 1, cursor, ..standing.clone() };
        next.is_excused |= next.cursor.reach != standing.cursor.reach;
        next.fill += u64::from(filling.as_ref().is_some_and(|filling| filling.is_first));
        let sent: BTreeSet<&Key> = rows.iter().map(|row| &row.key).collect();
        let removed = self.removed(&standing, &next, filling.as_ref(), gone, &sent).await?;
        next.removed += removed.unexplained;
        let held = self.store.held_count().await?;
        if !next.is_excused && is_too_much(next.removed, held + standing.removed) {
            return self.halt(standing, Halt::Removals { removed: next.removed, held }).await;
        }
        let placed = self.place(&mut next, rows, removed.keys).await?;
        if is_head {
            (next.removed, next.is_excused, next.rows_epoch) = (0, false, next.epoch);
        }
        self.store.apply(Step { standing: next, rows: placed, attention: Vec::new() }).await?;
        let differs = match checksums {
            Some(checksums) => self.forget_what_differs(checksums).await?,
            None => false,
        };
        Ok(if is_head && !differs { Progress::Settled } else { Progress::Again })
    }

    /// What goes: rows outside the new reach, rows the server says are gone, and what a complete fill did not send.
    async fn removed(
        &self,
        standing: &Standing,
        next: &Standing,
        filling: Option<&Filling>,
        gone: Vec<Key>,
        sent: &BTreeSet<&Key>,
    ) -> Result<Removed, S::Error> {
        let (before, reach) = (&standing.cursor.reach, &next.cursor.reach);
        let sweeps = filling.filter(|filling| filling.is_last);
        let mut removed = Removed::default();
        if before != reach || sweeps.is_some() {
            for Held { key, audience, fill } in self.store.held().await? {
                let is_new = sent.contains(&key);
                let swept =
                    |filling: &Filling| fill != next.fill && !filling.held.shows_alike(reach, &key.record, audience);
                if !is_new && sweeps.is_some_and(swept) {
                    removed.unexplained += 1;
                    removed.keys.insert(key);
                } else if !is_new && before != reach && !reach.keeps(before, &key.record, audience) {
                    removed.keys.insert(key);
                }
            }
        }
        for key in gone {
            if self.store.base(&key).await?.is_some() && removed.keys.insert(key) {
                removed.unexplained += 1;
            }
        }
        Ok(removed)
    }

    /// Rows as they are to be kept: those of the page, those removed, and those an own transaction is now reflected in.
    async fn place(
        &self,
        next: &mut Standing,
        rows: Vec<Row>,
        removed: BTreeSet<Key>,
    ) -> Result<Vec<Placed>, S::Error> {
        let mut placed: BTreeMap<Key, Placed> = BTreeMap::new();
        for row in rows.into_iter().filter(|row| record_type(&row.key.record).is_ok()) {
            let (key, is_buried) = (row.key.clone(), row.is_tombstone());
            let because = if is_buried { Because::Buried } else { Because::Pulled };
            let base = (!is_buried).then_some(row);
            placed.insert(key.clone(), Placed { key, base, shown: None, fill: Some(next.fill), because });
        }
        for key in removed {
            let purged = Placed { key: key.clone(), base: None, shown: None, fill: None, because: Because::Purged };
            placed.insert(key, purged);
        }
        for key in self.now_reflected(next).await? {
            if !placed.contains_key(&key) {
                placed.insert(key.clone(), self.judged(next, key).await?);
            }
        }
        for (key, placed) in &mut placed {
            placed.shown = self.shown(next, key, placed.base.as_ref()).await?;
        }
        Ok(placed.into_values().collect())
    }

    /// Takes accepted transactions the cursor has reached off the list; the rows they were about.
    async fn now_reflected(&self, next: &mut Standing) -> Result<BTreeSet<Key>, S::Error> {
        let mut keys = BTreeSet::new();
        if next.cursor.fill.is_some() {
            return Ok(keys);
        }
        let seq = next.cursor.seq;
        for (number, _) in next.accepted.extract_if(.., |(_, accepted)| *accepted <= seq) {
            let transactions = self.store.outbox(number - 1, 1).await?;
            keys.extend(transactions.iter().flat_map(|transaction| &transaction.operations).map(|one| one.key()));
        }
        Ok(keys)
    }

    /// Takes audiences that do not add up out of the reach: the next pull brings them anew.
    async fn forget_what_differs(&mut self, theirs: Vec<Bucket>) -> Result<bool, S::Error> {
        let known = |bucket: &Bucket| record_type(&bucket.record).is_ok();
        let by_name = |buckets: Vec<Bucket>| -> BTreeMap<(String, Audience), Checksum> {
            let named = buckets.into_iter().filter(known);
            named.map(|bucket| ((bucket.record, bucket.audience), bucket.checksum)).collect()
        };
        let (theirs, ours) = (by_name(theirs), by_name(self.store.sums().await?));
        let all: BTreeSet<_> = theirs.keys().chain(ours.keys()).collect();
        let sum = |of: &BTreeMap<_, Checksum>, name| of.get(name).copied().unwrap_or_default();
        let differing: Vec<_> = all.into_iter().filter(|name| sum(&theirs, name) != sum(&ours, name)).collect();
        if differing.is_empty() {
            return Ok(false);
        }
        let mut standing = self.store.standing().await?;
        for (record, audience) in differing {
            standing.cursor.reach = standing.cursor.reach.without(record, *audience);
        }
        standing.step += 1;
        self.store.apply(Step { standing, rows: Vec::new(), attention: Vec::new() }).await?;
        Ok(true)
    }
}

#[derive(Default)]
struct Removed {
    keys: BTreeSet<Key>,
    /// Of them those that no change of the reach explains.
    unexplained: u64,
}

/// The server puts nothing on a page but what the page's own reach shows.
fn is_within(row: &Row, reach: &Reach) -> bool {
    let Ok(record) = record_type(&row.key.record) else { return true };
    reach.view(record.name, row.audience(record)).is_some()
}
