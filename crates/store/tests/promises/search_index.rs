//! The search index as readers see it that were open before it changed.

use domain::Record;
use domain::customers::Customer;
use store::Cancel;

use crate::place::{Place, findings, grant, names, write};

#[tokio::test]
async fn a_reader_from_before_many_deletions_still_proves_and_searches_the_index() {
    let (_place, opened) = Place::make().await;
    let mut ids = Vec::new();
    for at in 0..3 {
        ids.extend(write(&opened.store, &names(at * 700..at * 700 + 700)).await);
    }
    assert_eq!(findings(&opened.store).await, []);
    for some in ids[..1_400].chunks(700) {
        let mut scope = opened.store.write(grant()).await.expect("begins");
        for id in some {
            let stored = scope.load::<Customer>(*id).await.expect("is there");
            scope.delete(&stored).await.expect("deletes");
        }
        scope.commit().await.expect("commits");
    }
    assert_eq!(findings(&opened.store).await, []);
    let mut scope = opened.store.read(grant(), &Cancel::default()).await.expect("reads");
    let found = scope.find(Customer::TYPE, "纺织1999", 10).await.expect("searches");
    assert_eq!(found.hits.len(), 1);
    let found = scope.find(Customer::TYPE, "纺织99", 10).await.expect("searches");
    assert_eq!(found.hits.len(), 0);
    scope.finish().await.expect("ends");
}
