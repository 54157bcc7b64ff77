//! The declaration of a {{en_lower}}.

use crate::record::Record;

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "{{record}}", table = "{{record}}", title = "name", zh = "{{zh}}", en = "{{en}}")]
pub struct {{Record}} {
    #[field(zh = "名称", en = "Name", max = 200, order = "Pinyin")]
    pub name: String,
    #[field(zh = "备注", en = "Remark", max = 4000, long)]
    pub remark: Option<String>,
}
