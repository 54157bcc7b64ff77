//! Search as one types, judged by the oracle: nothing missed, nothing false.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use crm::App;
use serde_json::json;
use testkit::company::Company;

use crate::figures::{Better, Figures, timed};
use crate::import::{SEED, today};
use crate::oracle::{Query, national, wanted};
use crate::{Arguments, call};

/// Queries of each sort, taken from customers spread over the file.
fn queries(customers: u64) -> Vec<(&'static str, Vec<Query>)> {
    let company = Company::new(SEED, customers, today());
    let picked: Vec<_> = (0..24).map(|at| company.customer(at * customers / 24 + 7)).collect();
    let name = |from: usize, count: usize| {
        let some = picked.iter().map(move |customer| customer.name.chars().skip(from).take(count).collect::<String>());
        some.filter(move |text| {
            text.chars().count() == count && text.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
        })
        .map(Query::Characters)
    };
    let tails = picked.iter().filter_map(|customer| {
        let digits = national(customer.phones.first()?);
        Some(Query::Digits(digits[digits.len().checked_sub(5)?..].to_owned()))
    });
    let initials = [
        ("cq", "重庆"),
        ("zq", "重庆"),
        ("xm", "厦门"),
        ("cs", "长沙"),
        ("nb", "宁波"),
        ("hz", "杭州"),
        ("gz", "广州"),
        ("wx", "无锡"),
    ];
    let initials =
        initials.map(|(letters, prefix)| Query::Initials { letters: letters.into(), prefix: prefix.chars().collect() });
    vec![
        ("2 characters", name(2, 2).collect()),
        ("3 characters", name(2, 3).collect()),
        ("4 characters", name(0, 4).collect()),
        ("initials", initials.to_vec()),
        ("phone fragment", tails.collect()),
    ]
}

pub async fn measure(app: &Arc<App>, arguments: &Arguments, figures: &mut Figures) {
    for (sort, queries) in queries(arguments.customers) {
        let mut readings = Vec::new();
        for query in queries.iter().cycle().take(arguments.rounds) {
            readings.push(timed(call(app, "search", json!({ "text": query.text(), "limit": 20 }))).await.0);
        }
        figures.spread(&format!("search: {sort}"), readings, Some(50.0), "");
        judge(app, sort, &queries, arguments, figures).await;
    }
}

/// Compares the whole answer – the list with that search – with what the oracle wants.
async fn judge(app: &Arc<App>, sort: &str, queries: &[Query], arguments: &Arguments, figures: &mut Figures) {
    let wanted = wanted(queries, arguments.customers);
    let (mut missed, mut false_hits, mut all) = (0, 0, 0);
    let mut took = Duration::ZERO;
    for (query, wanted) in queries.iter().zip(&wanted) {
        let (time, found) = timed(found(app, query.text(), arguments.customers)).await;
        took += time;
        all += wanted.len();
        missed += wanted.iter().filter(|at| !found.contains(at)).count();
        // Letters also find pinyin and Latin, and the oracle judges the start of the name alone.
        if !matches!(query, Query::Initials { .. }) {
            let wanted: BTreeSet<u64> = wanted.iter().copied().collect();
            false_hits += found.iter().filter(|at| !wanted.contains(at)).count();
        }
    }
    let recall = if all == 0 { 1.0 } else { 1.0 - missed as f64 / all as f64 };
    let note =
        format!("{all} wanted by {} queries, {false_hits} false hits, {:.1} s", queries.len(), took.as_secs_f64());
    figures.note(format!("search: {sort}, recall"), recall, "", Some((1.0, Better::More)), note);
    figures.add(
        format!("search: {sort}, false hits"),
        f64::from(u32::try_from(false_hits).unwrap_or(u32::MAX)),
        "",
        Some((0.0, Better::Less)),
    );
}

/// Places in the file of the customers a list with this search holds: their number is place + 1.
async fn found(app: &Arc<App>, text: &str, customers: u64) -> BTreeSet<u64> {
    let request = json!({ "filter": { "search": text }, "sort": null, "archived": false, "limit": 200 });
    let opened = call(app, "open_customer_list", request).await;
    let mut found = BTreeSet::new();
    let mut offset = 0;
    loop {
        let window = json!({ "list": opened["list"], "offset": offset, "limit": 200 });
        let window = call(app, "get_customer_window", window).await;
        let rows = window["rows"].as_array().expect("rows");
        found.extend(rows.iter().filter_map(|row| {
            let number: u64 = row["number"].as_str()?.strip_prefix("C-")?.parse().ok()?;
            (number <= customers).then(|| number - 1)
        }));
        offset += rows.len();
        if window["more"] != true {
            return found;
        }
    }
}
