//! The program the import is measured against: it parses the same CSV, inserts the same columns into an
//! encrypted table, then builds the same indexes. No journal, no search, no validation, no pinyin order.

use std::path::Path;
use std::str::FromStr;
use std::time::{Duration, Instant};

use sqlx::sqlite::{SqliteArguments, SqliteConnectOptions, SqliteConnection};
use sqlx::{Arguments, AssertSqlSafe, ConnectOptions, Connection, Executor};

/// As many rows an INSERT as the product takes.
const ROWS: usize = 500;
/// Indexes of the product's customer table, over the columns a file gives.
const INDEXES: [&str; 10] =
    ["uuid", "owner", "level", "city", "source", "industry", "name", "next_follow_up", "number", "credit_code"];

/// Headings of the columns that get an index, in the order of the table.
const INDEXED: [&str; 8] = ["级别", "负责人", "市", "来源", "行业", "客户名称", "下次跟进", "统一社会信用代码"];

pub async fn import(csv: &Path, folder: &Path) -> Duration {
    let file = folder.join("bare.db");
    std::fs::remove_file(&file).ok();
    let began = Instant::now();
    let mut connection = open(&file).await;
    let mut reader = csv::Reader::from_path(csv).expect("reads");
    let width = reader.headers().expect("a heading").len();
    make_table(&mut connection, width).await;
    let headers = reader.headers().expect("a heading").clone();
    let at = |name: &&str| headers.iter().position(|header| header == *name).expect("a known heading");
    let indexed: Vec<usize> = INDEXED.iter().map(at).collect();
    let mut record = csv::StringRecord::new();
    let mut number = 0_i64;
    let mut arguments = SqliteArguments::default();
    let mut rows = 0;
    connection.execute("BEGIN").await.expect("begins");
    while reader.read_record(&mut record).expect("a row") {
        number += 1;
        arguments.add(number.to_be_bytes().repeat(2)).expect("binds");
        arguments.add(format!("C-{number:06}")).expect("binds");
        for cell in &indexed {
            arguments.add(record[*cell].to_owned()).expect("binds");
        }
        // The remaining columns; those indexed above are kept once.
        for (at, cell) in record.iter().enumerate() {
            let kept = (!indexed.contains(&at)).then(|| cell.to_owned());
            arguments.add(kept).expect("binds");
        }
        rows += 1;
        if rows == ROWS {
            insert(&mut connection, std::mem::take(&mut arguments), rows, width).await;
            rows = 0;
            if number % 2_000 == 0 {
                connection.execute("COMMIT").await.expect("commits");
                connection.execute("BEGIN").await.expect("begins");
            }
        }
    }
    if rows > 0 {
        insert(&mut connection, arguments, rows, width).await;
    }
    connection.execute("COMMIT").await.expect("commits");
    build_indexes(&mut connection).await;
    connection.close().await.expect("closes");
    let took = began.elapsed();
    std::fs::remove_file(&file).ok();
    took
}

async fn make_table(connection: &mut SqliteConnection, width: usize) {
    let columns: Vec<String> = (0..width).map(|at| format!("c{at} TEXT")).collect();
    let table = format!(
        "CREATE TABLE customer (row INTEGER PRIMARY KEY, uuid BLOB, number TEXT, level TEXT, owner TEXT, city TEXT, \
         source TEXT, industry TEXT, name TEXT, next_follow_up TEXT, credit_code TEXT, {})",
        columns.join(", ")
    );
    connection.execute(AssertSqlSafe(table)).await.expect("makes the table");
}

async fn build_indexes(connection: &mut SqliteConnection) {
    for column in INDEXES {
        let sql = format!("CREATE INDEX customer_{column} ON customer ({column})");
        connection.execute(AssertSqlSafe(sql)).await.expect("builds an index");
    }
}

async fn open(file: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::from_str("sqlite:")
        .expect("a constant URL")
        .filename(file)
        .create_if_missing(true)
        .pragma("key", format!("\"x'{}'\"; PRAGMA cipher_hmac_algorithm = HMAC_SHA256", "2a".repeat(32)))
        .pragma("journal_mode", "WAL")
        .pragma("synchronous", "FULL")
        .pragma("temp_store", "MEMORY")
        .pragma("cache_size", "-98304")
        .disable_statement_logging();
    SqliteConnection::connect_with(&options).await.expect("opens")
}

async fn insert(connection: &mut SqliteConnection, arguments: SqliteArguments, rows: usize, width: usize) {
    let row = format!("({})", vec!["?"; width + 10].join(","));
    let columns: Vec<String> = (0..width).map(|at| format!("c{at}")).collect();
    let sql = format!(
        "INSERT INTO customer (uuid, number, level, owner, city, source, industry, name, next_follow_up, credit_code, {}) \
         VALUES {}",
        columns.join(", "),
        vec![row; rows].join(",")
    );
    sqlx::query_with(AssertSqlSafe(sql), arguments).execute(connection).await.expect("inserts");
}

/// The disk's own time to make one small write durable.
pub fn fsync(folder: &Path, rounds: usize) -> Vec<Duration> {
    use std::io::Write;
    let mut file = std::fs::File::create(folder.join("fsync")).expect("a file");
    let write = |_| {
        let began = Instant::now();
        file.write_all(&[0; 4096]).and_then(|()| file.sync_data()).expect("writes");
        began.elapsed()
    };
    (0..rounds).map(write).collect()
}
