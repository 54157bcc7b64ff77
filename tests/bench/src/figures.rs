//! Figures as they are collected and shown.

use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};

#[derive(Debug)]
struct Figure {
    what: String,
    value: f64,
    unit: &'static str,
    /// The bar, and whether less or more is better.
    bar: Option<(f64, Better)>,
    note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    Less,
    More,
}

#[derive(Debug, Default)]
pub struct Figures(Vec<Figure>);

impl Figures {
    pub fn add(&mut self, what: impl Into<String>, value: f64, unit: &'static str, bar: Option<(f64, Better)>) {
        self.note(what, value, unit, bar, String::new());
    }

    pub fn note(
        &mut self,
        what: impl Into<String>,
        value: f64,
        unit: &'static str,
        bar: Option<(f64, Better)>,
        note: impl Into<String>,
    ) {
        let figure = Figure { what: what.into(), value, unit, bar, note: note.into() };
        eprintln!("  {:<62} {:>12.2} {} {}", figure.what, figure.value, figure.unit, figure.note);
        self.0.push(figure);
    }

    /// Median and 95th percentile of readings, in milliseconds; the bar is on the percentile.
    pub fn spread(&mut self, what: &str, mut readings: Vec<Duration>, bar_ms: Option<f64>, note: impl Into<String>) {
        readings.sort();
        let at = |share: f64| readings[((readings.len() - 1) as f64 * share).round() as usize].as_secs_f64() * 1e3;
        let note = format!("p50 {:.2} ms, n {} {}", at(0.5), readings.len(), note.into());
        self.note(format!("{what}, p95"), at(0.95), "ms", bar_ms.map(|bar| (bar, Better::Less)), note);
    }

    pub fn print(&self) {
        println!("\n{:<62} {:>12}       {:>12}", "what", "measured", "bar");
        for Figure { what, value, unit, bar, note } in &self.0 {
            let shown = bar.map_or(String::new(), |(bar, better)| {
                let met = if better == Better::Less { *value <= bar } else { *value >= bar };
                let sign = if better == Better::Less { "≤" } else { "≥" };
                format!("{sign} {bar:<9} {}", if met { "met" } else { "MISSED" })
            });
            println!("{what:<62} {value:>12.2} {unit:<6} {shown:<18} {note}");
        }
    }

    pub fn json(&self) -> Json {
        let one = |figure: &Figure| {
            let Figure { what, value, unit, bar, note } = figure;
            json!({ "what": what, "value": value, "unit": unit, "bar": bar.map(|(bar, _)| bar), "note": note })
        };
        self.0.iter().map(one).collect()
    }
}

/// The time a future takes, and its output.
pub async fn timed<T>(work: impl Future<Output = T>) -> (Duration, T) {
    let began = Instant::now();
    let output = work.await;
    (began.elapsed(), output)
}
