//! A read that writes, and a write that goes around the scope.

use domain::tags::{Tag, TagShape};
use store::{ReadScope, Reading, WriteScope};

async fn read_that_writes(scope: &mut ReadScope) {
    let tag = Tag { name: "急".into(), shape: TagShape::Ring };
    scope.create(&tag).await.ok();
}

async fn write_by_sql(scope: &mut WriteScope) {
    scope.connection().execute("UPDATE customer SET owner = NULL", vec![]).await.ok();
}

fn main() {}
