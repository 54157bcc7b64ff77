//! The declaration of a tag.

use crate::record::{Record, choice};

choice! {
    pub enum TagShape {
        Square = "square" ("方块", "Square"),
        Triangle = "triangle" ("三角", "Triangle"),
        Disc = "disc" ("圆点", "Disc"),
        Ring = "ring" ("圆环", "Ring"),
    }
}

#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "tag", table = "tag", title = "name", zh = "标签", en = "Tag")]
pub struct Tag {
    #[field(zh = "名称", en = "Name", max = 40, order = "Pinyin")]
    pub name: String,
    #[field(zh = "形状", en = "Shape")]
    pub shape: TagShape,
}
