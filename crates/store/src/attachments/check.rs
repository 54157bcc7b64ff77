//! Proof that every file a row names is there and as it was written, and that there are no others.

use std::collections::BTreeSet;

use domain::{Code, Result};
use uuid::Uuid;

use super::files::Files;
use super::stream::sealed_length;
use crate::connection::{Cancel, Connection};
use crate::verify::Verification;

/// Rows looked at in one go.
const PAGE: i64 = 500;

/// A file as its row tells of it.
struct Named {
    attachment: Uuid,
    address: String,
    /// Of the encrypted file; of a thumbnail the row knows none.
    length: Option<u64>,
}

/// `found`: what lay in the folder when the connection's snapshot began.
pub(crate) async fn check_files(
    connection: &mut Connection,
    files: &Files,
    mut found: BTreeSet<String>,
    cancel: &Cancel,
    done: &mut Verification,
) -> Result<()> {
    let (mut after, mut checked) = (0, 0);
    loop {
        let sql = format!(
            "SELECT row, id, content, size, thumbnail FROM main.attachment WHERE row > {after} ORDER BY row LIMIT {PAGE}"
        );
        let rows = connection.rows(sql, vec![]).await?;
        let Some(last) = rows.last().and_then(|row| row.integer(0)) else { break };
        after = last;
        for row in &rows {
            let attachment = row.id(1).unwrap_or_default();
            let length = row.integer(3).and_then(|size| u64::try_from(size).ok()).map(sealed_length);
            let named = [(row.text(2), length), (row.text(4), None)];
            // A tombstone names none.
            let named = named.into_iter().filter_map(|(address, length)| Some((address?, length)));
            for (address, length) in named {
                cancel.check()?;
                found.remove(&address);
                checked += 1;
                if let Some(fault) = fault_of(files, Named { attachment, address, length }).await? {
                    done.find(Code::DamagedFile, fault);
                }
            }
        }
    }
    done.checked.insert("files", checked);
    for name in found {
        done.find(Code::DamagedFile, format!("the file {name} belongs to no attachment"));
    }
    Ok(())
}

async fn fault_of(files: &Files, named: Named) -> Result<Option<String>> {
    let files = files.clone();
    let Named { attachment, address, length } = named;
    let looked = tokio::task::spawn_blocking(move || files.look_at(&address).map(|seen| (address, seen)));
    let (address, seen) = looked.await.expect("BUG: looking at a file does not panic")?;
    let what = match seen {
        None => "is missing",
        Some((seen, _)) if seen == address => return Ok(None),
        Some((_, long)) if length.is_some_and(|length| long < length) => "was cut off",
        Some(_) => "was changed",
    };
    Ok(Some(format!("attachment {attachment}: its file {address} {what}")))
}
