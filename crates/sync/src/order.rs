//! What the organisation orders a device to do. Signed with the organisation's own key, which the server does not have: whoever
//! captures the server cannot wipe a machine (`I-ORDER`).

use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Destroy the data key and everything under it.
    Wipe,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    pub organisation: Uuid,
    pub device: Uuid,
    /// Rises with every order to a device: an old one is not obeyed twice.
    pub serial: u64,
    pub command: Command,
}

/// An order as bytes, and the signature over them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedOrder {
    #[serde(with = "serde_bytes")]
    pub order: Vec<u8>,
    #[serde(with = "serde_bytes")]
    pub signature: Vec<u8>,
}

/// Before the bytes that are signed, so that no signature over something else is one over an order.
const CONTEXT: &[u8] = b"waystation order 1\0";

impl Order {
    /// The bytes to be signed, and kept beside the signature.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = CONTEXT.to_vec();
        ciborium::into_writer(self, &mut bytes).expect("BUG: a vector takes all");
        bytes
    }
}

impl SignedOrder {
    /// The order, if the organisation's key signed it for this device and it is newer than `last`.
    pub fn verify(&self, key: &[u8; 32], organisation: Uuid, device: Uuid, last: u64) -> Option<Order> {
        let key = VerifyingKey::from_bytes(key).ok()?;
        let signature = Signature::from_slice(&self.signature).ok()?;
        key.verify_strict(&self.order, &signature).ok()?;
        let order: Order = ciborium::from_reader(self.order.strip_prefix(CONTEXT)?).ok()?;
        let is_ours = order.organisation == organisation && order.device == device && order.serial > last;
        is_ours.then_some(order)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::{Signer, SigningKey};

    const ORGANISATION: Uuid = Uuid::from_u128(1);
    const DEVICE: Uuid = Uuid::from_u128(2);

    fn signed(by: &SigningKey, order: &Order) -> SignedOrder {
        let order = order.to_bytes();
        let signature = by.sign(&order).to_vec();
        SignedOrder { order, signature }
    }

    #[test]
    fn only_a_new_order_of_the_organisation_to_this_device_is_obeyed() {
        let (ours, theirs) = (SigningKey::from_bytes(&[7; 32]), SigningKey::from_bytes(&[8; 32]));
        let key = ours.verifying_key().to_bytes();
        let order = Order { organisation: ORGANISATION, device: DEVICE, serial: 3, command: Command::Wipe };
        let good = signed(&ours, &order);
        assert_eq!(good.verify(&key, ORGANISATION, DEVICE, 2), Some(order.clone()));
        assert_eq!(good.verify(&key, ORGANISATION, DEVICE, 3), None, "replayed");
        assert_eq!(good.verify(&key, ORGANISATION, Uuid::from_u128(9), 2), None, "another device's");
        assert_eq!(good.verify(&key, Uuid::from_u128(9), DEVICE, 2), None, "another organisation's");
        assert_eq!(signed(&theirs, &order).verify(&key, ORGANISATION, DEVICE, 2), None, "forged");
        let mut bent = good.clone();
        bent.order[30] ^= 1;
        assert_eq!(bent.verify(&key, ORGANISATION, DEVICE, 2), None, "bent");
        let unframed = order.to_bytes()[CONTEXT.len()..].to_vec();
        let signature = ours.sign(&unframed).to_vec();
        assert_eq!(SignedOrder { order: unframed, signature }.verify(&key, ORGANISATION, DEVICE, 2), None);
    }
}
