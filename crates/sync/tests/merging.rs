//! Merging as laws: whatever changes meet, in whatever order.

use domain::record::Merge;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use uuid::Uuid;
use waystation_sync::clock::Stamp;
use waystation_sync::merge::{Merged, merge, merge_sets, order_after};

fn stamp() -> impl Strategy<Value = Stamp> {
    (1_i64..6, 1_u128..4).prop_map(|(clock, device)| Stamp { clock: clock << 50, device: Uuid::from_u128(device) })
}

fn set() -> impl Strategy<Value = Json> {
    proptest::collection::btree_set("[a-f]", 0..5).prop_map(|set| if set.is_empty() { Json::Null } else { json!(set) })
}

/// Concurrent changes of one field, none of which knew another, in the order they arrive: the value, and what lost.
fn arrive(changes: &[(Stamp, String)]) -> (Json, Vec<String>) {
    let (mut value, mut at) = (json!("old"), Stamp { clock: 0, device: Uuid::nil() });
    let mut lost = Vec::new();
    for (order, wanted) in changes {
        let loser = value.clone();
        match merge(Merge::LastWriter, (&value, at), at.clock == 0, &json!("old"), (&json!(wanted), *order)) {
            Merged::Taken(taken) => (value, at) = (taken, *order),
            Merged::Won(won) => {
                (value, at) = (won, *order);
                lost.extend(loser.as_str().map(str::to_owned));
            }
            Merged::Lost => lost.push(wanted.clone()),
            Merged::Same | Merged::Refused => {}
        }
    }
    lost.sort();
    (value, lost)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    /// `I-MERGE`: whoever comes first, the same value stands, and every other one is kept.
    #[test]
    fn concurrent_changes_come_to_the_same_in_any_order(
        (changes, shuffled) in proptest::collection::btree_map(stamp(), Just(()), 1..6)
            .prop_map(|stamps| stamps.into_keys().enumerate().map(|(at, stamp)| (stamp, format!("value {at}"))).collect::<Vec<_>>())
            .prop_flat_map(|changes| (Just(changes.clone()), Just(changes).prop_shuffle()))
    ) {
        let (value, lost) = arrive(&changes);
        prop_assert_eq!(&(value.clone(), lost.clone()), &arrive(&shuffled));
        prop_assert_eq!(lost.len(), changes.len() - 1);
        prop_assert_eq!(value, json!(changes.last().expect("one").1), "the latest stamp");
    }

    #[test]
    fn additions_and_removals_of_the_same_set_add_up_in_any_order(base in set(), one in set(), other in set()) {
        let forth = merge_sets(&merge_sets(&base, &base, &one), &base, &other);
        let back = merge_sets(&merge_sets(&base, &base, &other), &base, &one);
        prop_assert_eq!(&forth, &back);
        let has = |set: &Json, member: &Json| set.as_array().is_some_and(|set| set.contains(member));
        for member in ["a", "b", "c", "d", "e", "f"].map(|member| json!(member)) {
            let (was, both) = (has(&base, &member), [has(&one, &member), has(&other, &member)]);
            let expected = if was { both == [true, true] } else { both != [false, false] };
            prop_assert_eq!(has(&forth, &member), expected);
        }
    }

    #[test]
    fn a_set_change_taken_twice_is_taken_once(current in set(), before in set(), after in set()) {
        let once = merge_sets(&current, &before, &after);
        prop_assert_eq!(merge_sets(&once, &before, &after), once);
    }

    #[test]
    fn what_the_writer_knew_is_replaced_whatever_the_clocks_say(at in stamp(), order in stamp(), class in prop_oneof![
        Just(Merge::LastWriter), Just(Merge::Authority)
    ]) {
        let merged = merge(class, (&json!("seen"), at), true, &json!("seen"), (&json!("new"), order));
        prop_assert_eq!(merged, Merged::Taken(json!("new")));
        prop_assert!(order_after(order, at, true) > at, "and counts as later than what it replaced");
    }

    #[test]
    fn only_the_server_s_word_counts_where_it_has_authority(at in stamp(), order in stamp()) {
        let merged = merge(Merge::Authority, (&json!("theirs"), at), false, &json!("old"), (&json!("mine"), order));
        prop_assert_eq!(merged, Merged::Refused);
    }

    #[test]
    fn the_same_value_twice_is_no_conflict(at in stamp(), order in stamp(), seen: bool, class in prop_oneof![
        Just(Merge::LastWriter), Just(Merge::Authority)
    ]) {
        let merged = merge(class, (&json!("same"), at), seen, &json!("old"), (&json!("same"), order));
        prop_assert_eq!(merged, Merged::Same);
    }
}
