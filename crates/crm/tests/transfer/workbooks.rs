//! Workbooks: as spreadsheets write them, and as somebody ill-disposed would.

use std::io::Write;
use std::path::PathBuf;

use domain::Code;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::{Value as Json, json};
use testkit::TestApp;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::{file, import, listed, request};

/// A sheet as people have them: a title over merged cells would be no heading, so it is on the second sheet; numbers as
/// numbers, days as days, an error, rows that only look used.
fn leads(test: &TestApp) -> PathBuf {
    let mut book = Workbook::new();
    let (day, minute) = (Format::new().set_num_format("yyyy/m/d"), Format::new().set_num_format("yyyy-mm-dd hh:mm"));
    book.add_worksheet().set_name("说明").expect("names").write(0, 0, "请看第二张表").expect("writes");
    let sheet = book.add_worksheet().set_name("线索").expect("names");
    for (column, heading) in (0..).zip(["线索名称", "电话", "来源", "获取成本", "线索日期", "备注", ""])
    {
        sheet.write(0, column, heading).expect("writes");
    }
    sheet.write(1, 0, "云栈纺织").expect("writes");
    sheet.write(1, 1, 13_857_426_027_f64).expect("writes");
    sheet.write(1, 2, "展会").expect("writes");
    sheet.write(1, 3, 180.5).expect("writes");
    sheet.write_with_format(1, 4, ExcelDateTime::from_ymd(2026, 1, 5).expect("a day"), &day).expect("writes");
    let at = ExcelDateTime::from_ymd(2026, 1, 5).and_then(|day| day.and_hms(9, 30, 0)).expect("a time");
    sheet.write_with_format(1, 5, at, &minute).expect("writes");
    sheet.merge_range(3, 0, 3, 1, "拾光包装", &Format::new()).expect("merges");
    sheet.write(3, 2, "官网").expect("writes");
    for row in 4..200 {
        sheet.write_blank(row, 0, &day).expect("writes");
    }
    let path = test.folder.path().join("leads.xlsx");
    book.save(&path).expect("saves");
    path
}

#[tokio::test]
async fn a_sheet_is_chosen_and_its_numbers_and_days_are_read_as_they_are_shown() {
    let test = TestApp::new().await;
    let path = leads(&test);
    let ask = |sheet: Json| json!({ "file": path, "encoding": null, "separator": null, "sheet": sheet });
    let preview = test.call("preview_lead_import", ask(json!("线索"))).await.expect("looks");
    assert_eq!((&preview["sheets"], &preview["sheet"]), (&json!(["说明", "线索"]), &json!("线索")));
    assert_eq!(
        preview["sample_rows"][0],
        json!(["云栈纺织", "13857426027", "展会", "180.5", "2026-01-05", "2026-01-05 09:30:00"])
    );
    assert_eq!((&preview["encoding"], &preview["estimated_rows"]), (&Json::Null, &json!(2)));
    assert!(preview["fields"].as_array().expect("a list").contains(&json!("cost")));
    let unknown = test.refused("preview_lead_import", ask(json!("没有"))).await;
    assert_eq!((unknown.code, unknown.field.as_deref()), (Code::MalformedRequest, Some("sheet")));
    let report = import(&test, "import_leads", &path, json!({ "sheet": "线索" })).await;
    assert_eq!((&report["rows"], &report["created"]), (&json!(2), &json!(2)), "{report}");
    let rows = listed(&test, "open_lead_list").await;
    let one = test.call("get_lead", json!({ "id": rows[0]["id"] })).await.expect("reads");
    assert_eq!((&one["captured_on"], &one["phones"][0]["e164"]), (&json!("2026-01-05"), &json!("+8613857426027")));
}

#[tokio::test]
async fn rejected_rows_of_a_sheet_keep_their_number_in_it() {
    let test = TestApp::new().await;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [(0, ["名称", "来源", "电话"]), (1, ["启澜", "展会", ""]), (5, ["云栈", "展会", "不是号码"])]
    {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).expect("writes");
        }
    }
    let path = test.folder.path().join("customers.xlsm");
    book.save(&path).expect("saves");
    let report = import(&test, "import_customers", &path, json!({})).await;
    assert_eq!((&report["created"], &report["problems"][0]["row"]), (&json!(1), &json!(6)));
}

/// A workbook of the parts that a reader asks for, its sheet made of `cells`.
fn packed(test: &TestApp, name: &str, cells: impl Fn(&mut ZipWriter<std::fs::File>)) -> PathBuf {
    let path = test.folder.path().join(name);
    let mut folder = ZipWriter::new(std::fs::File::create(&path).expect("a file"));
    let options = SimpleFileOptions::default();
    let parts = [
        (
            "[Content_Types].xml",
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ),
        (
            "_rels/.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
    ];
    for (name, text) in parts {
        folder.start_file(name, options).expect("begins");
        folder.write_all(text.as_bytes()).expect("writes");
    }
    folder.start_file("xl/worksheets/sheet1.xml", options).expect("begins");
    folder
        .write_all(
            b"<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
        )
        .expect("writes");
    cells(&mut folder);
    folder.write_all(b"</worksheet>").expect("writes");
    folder.finish().expect("closes");
    path
}

#[tokio::test]
async fn a_sheet_that_claims_cells_at_its_far_end_costs_nothing_or_is_refused() {
    let test = TestApp::new().await;
    let text = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let head = format!("<row r=\"1\">{}{}</row>", text("A1", "名称"), text("B1", "来源"));
    let deep = format!(
        "<sheetData>{head}<row r=\"1048576\">{}{}</row></sheetData>",
        text("A1048576", "启澜"),
        text("B1048576", "展会")
    );
    let path = packed(&test, "deep.xlsx", |folder| folder.write_all(deep.as_bytes()).expect("writes"));
    let report = import(&test, "import_leads", &path, json!({})).await;
    assert_eq!((&report["rows"], &report["created"]), (&json!(1), &json!(1)));
    let wide = format!("<sheetData>{head}<row r=\"2\">{}</row></sheetData>", text("XFD2", "远"));
    let path = packed(&test, "wide.xlsx", |folder| folder.write_all(wide.as_bytes()).expect("writes"));
    assert_eq!(test.refused("import_leads", request(&path, json!({}))).await.code, Code::TooMany);
}

#[tokio::test]
async fn what_only_calls_itself_a_workbook_is_refused_or_read_as_the_text_it_is() {
    let test = TestApp::new().await;
    let broken = test.folder.path().join("broken.xlsx");
    std::fs::write(&broken, b"PK\x03\x04 and then nothing").expect("writes");
    assert_eq!(test.refused("import_leads", request(&broken, json!({}))).await.code, Code::FileUnreadable);
    let path = file(&test, "text.xlsx", "名称,来源\n启澜,展会\n");
    assert_eq!(import(&test, "import_leads", &path, json!({})).await["created"], 1);
}
