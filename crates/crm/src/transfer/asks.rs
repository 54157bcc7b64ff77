//! One request for the same command of every record type.

/// A command for every record type asks the same of each: its request goes by the name of what it asks.
macro_rules! asks {
    ($command:ident, $request:ident) => {
        impl<R: $crate::transfer::Transferred> schemars::JsonSchema for $command<R> {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                <$request as schemars::JsonSchema>::schema_name()
            }
            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                <$request as schemars::JsonSchema>::json_schema(generator)
            }
        }

        impl<R: $crate::transfer::Transferred> ts_rs::TS for $command<R> {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(config: &ts_rs::Config) -> String {
                <$request as ts_rs::TS>::name(config)
            }
            fn inline(config: &ts_rs::Config) -> String {
                <$request as ts_rs::TS>::inline(config)
            }
            fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
                visitor.visit::<$request>();
            }
        }
    };
}
pub(crate) use asks;
