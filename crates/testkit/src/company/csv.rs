//! The customers as a CSV file with Chinese headers, as an export of another system would have it.
//!
//! The file is what the import is tried and measured with, so it looks like what people have: regions by name in three
//! columns, several phones in one cell parted by `/`, extensions behind 转, the owner by name. Every cell can be read
//! back by the domain's parsers into the value it was written from.

use std::io::{Result, Write};

use domain::values::{Phone, Region};

use super::GeneratedCustomer;

pub const HEADERS: [&str; 23] = [
    "客户名称",
    "客户类型",
    "简称",
    "统一社会信用代码",
    "行业",
    "规模",
    "级别",
    "来源",
    "电话",
    "邮箱",
    "网址",
    "微信",
    "省",
    "市",
    "区县",
    "地址",
    "发票抬头",
    "税号",
    "主联系人",
    "负责人",
    "下次跟进",
    "生日",
    "备注",
];

/// Writes headers and rows (RFC 4180, UTF-8 without mark, CRLF).
pub fn write_csv(out: &mut impl Write, rows: impl IntoIterator<Item = GeneratedCustomer>) -> Result<()> {
    let mut line = String::with_capacity(512);
    write_line(out, &mut line, HEADERS)?;
    for row in rows {
        let name_of = |code: &str| Region::name(code).unwrap_or_default();
        let text = |value: &'_ Option<String>| value.clone().unwrap_or_default();
        let phones: Vec<String> = row.phones.iter().map(|phone| written(phone)).collect();
        let fields: [&str; 23] = [
            &row.name,
            if row.kind == "company" { "公司" } else { "个人" },
            &text(&row.short_name),
            &text(&row.credit_code),
            &text(&row.industry),
            &text(&row.scale),
            &text(&row.level),
            &row.source,
            &phones.join("/"),
            &text(&row.email),
            &text(&row.website),
            &text(&row.wechat),
            name_of(&row.province),
            name_of(&row.city),
            row.district.as_deref().map_or("", name_of),
            &text(&row.address),
            &text(&row.invoice_title),
            &text(&row.tax_number),
            &text(&row.main_contact),
            &row.owner,
            &text(&row.next_follow_up),
            &text(&row.birthday),
            &text(&row.remark),
        ];
        write_line(out, &mut line, fields)?;
    }
    Ok(())
}

/// 0574-87123456转801 and 13800138000: national, without spaces.
fn written(e164: &str) -> String {
    Phone::parse(e164).map_or_else(|_| e164.to_owned(), |phone| phone.national().replace(' ', ""))
}

fn write_line<'a>(out: &mut impl Write, line: &mut String, fields: impl IntoIterator<Item = &'a str>) -> Result<()> {
    line.clear();
    for (index, field) in fields.into_iter().enumerate() {
        if index > 0 {
            line.push(',');
        }
        if field.contains([',', '"', '\n', '\r']) {
            line.push('"');
            line.push_str(&field.replace('"', "\"\""));
            line.push('"');
        } else {
            line.push_str(field);
        }
    }
    line.push_str("\r\n");
    out.write_all(line.as_bytes())
}
