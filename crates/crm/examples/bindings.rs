//! Prints the TypeScript of the border; `cargo xtask bindings` puts it in its place.

fn main() {
    print!("{}", waystation_crm::bindings::typescript());
}
