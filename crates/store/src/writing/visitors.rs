//! A visitor at a kiosk looks themselves up: the one reading of a record its actor does not see, by what only the person
//! it is about knows, and never without an entry.

use domain::record::match_keys;
use domain::rights::{Action, KIOSK};
use domain::{AppError, Code, RecordType, Result};
use uuid::Uuid;

use super::scope::WriteScope;
use crate::connection::Value;
use crate::journal::Kind;
use crate::reading::{Reading, RecordView};
use crate::sets::match_hash;
use crate::stored::StoredRow;

/// Tries in vain within [`WITHIN_MS`] before the machine waits.
const TRIES: usize = 5;
const WITHIN_MS: i64 = 10 * 60 * 1000;

impl WriteScope {
    /// The active record that has `value` in its duplicate key `field`, and the second text as it is.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; [`Code::TooManyAttempts`] with the seconds to wait.
    pub async fn look_up_visitor(
        &mut self,
        record: &'static RecordType,
        field: &str,
        value: &str,
        second: (&str, &str),
    ) -> Result<Option<RecordView>> {
        if !self.actor.may(KIOSK, Action::See) {
            let refused = AppError::new(Code::NotAllowed).param("record", KIOSK);
            return Err(refused.param("action", Action::See.as_str()));
        }
        self.refuse_guessing().await?;
        let key = format!("{field}:{value}");
        let sql = format!(
            "SELECT {} FROM main.{table} WHERE state = 0 AND row IN (SELECT row FROM main.{table}_match WHERE value = ?1)",
            StoredRow::columns(record),
            table = record.table,
        );
        let rows = self.connection().rows(sql, vec![Value::Integer(match_hash(&key))]).await?;
        let at = record.position(second.0).expect("BUG: a declared field");
        let fits = |row: &StoredRow| {
            row.values[at] == Value::Text(second.1.to_owned()) && match_keys(record, &row.values).contains(&key)
        };
        let found = rows.iter().map(|row| StoredRow::read(record, row)).find(fits);
        match &found {
            Some(row) => {
                let id = row.meta.id;
                self.note(Kind::SensitiveRead, record.name, id, &[("field", field.into()), ("by", "visitor".into())]);
            }
            None => {
                let me = self.actor.id();
                self.note(Kind::Denial, KIOSK, me, &[("command", "look_up_visitor".into())]);
            }
        }
        let actor = std::sync::Arc::clone(&self.actor);
        Ok(found.map(|row| RecordView::new(record, row, &actor)))
    }

    /// Who takes care of visitors, and their team: of the kiosk's own team the lead, or else whoever has been in it longest. A
    /// kiosk sees no member; it learns this one to make a task for them.
    ///
    /// # Errors
    /// [`Code::NotAllowed`].
    pub async fn host_of_visitors(&mut self) -> Result<Option<(Uuid, Uuid)>> {
        if !self.actor.may(KIOSK, Action::See) {
            let refused = AppError::new(Code::NotAllowed).param("record", KIOSK);
            return Err(refused.param("action", Action::See.as_str()));
        }
        let sql = "SELECT host.id, team.id FROM main.member me JOIN main.team team ON team.id = me.team \
                   JOIN main.member host ON host.team = team.id \
                   WHERE me.id = ?1 AND team.state = 0 AND host.state = 0 AND host.active AND host.id <> me.id \
                   ORDER BY host.id IS NOT team.lead, host.row LIMIT 1";
        let me = vec![Value::Id(self.actor.id())];
        let host = self.connection().row(sql, me).await?;
        Ok(host.and_then(|row| Some((row.id(0)?, row.id(1)?))))
    }

    async fn refuse_guessing(&mut self) -> Result<()> {
        let sql = "SELECT t.at FROM journal j JOIN journal_transaction t ON t.number = j.transaction_number \
                   WHERE j.record_id = ?1 AND j.kind = ?2 AND j.record = ?3 ORDER BY j.sequence DESC LIMIT ?4";
        let tries = i64::try_from(TRIES).expect("BUG: few tries");
        let values = vec![
            Value::Id(self.actor.id()),
            Value::Integer(Kind::Denial as i64),
            Value::Text(KIOSK.to_owned()),
            Value::Integer(tries),
        ];
        let rows = self.connection().rows(sql, values).await?;
        let oldest = rows.get(TRIES - 1).and_then(|row| row.integer(0));
        let wait = oldest.map_or(0, |at| (at + WITHIN_MS - self.at).min(WITHIN_MS));
        if wait > 0 {
            return Err(AppError::new(Code::TooManyAttempts).param("seconds", (wait + 999) / 1000));
        }
        Ok(())
    }
}
