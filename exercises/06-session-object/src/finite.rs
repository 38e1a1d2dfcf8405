//! Numbers that JSON has no digits for. serde_json writes `null` for NaN and for the infinities, and
//! says nothing.

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// A value that is an error to serialize where a number in it, however deep, is NaN or infinite.
pub(crate) struct Finite<'a, T: ?Sized>(pub(crate) &'a T);

impl<T: Serialize + ?Sized> Serialize for Finite<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(Strict(serializer))
    }
}

/// Another serializer, or a list or a map that it has begun, which gets finite numbers only.
struct Strict<S>(S);

fn refused<E: Error>(number: impl std::fmt::Display) -> E {
    E::custom(format!("there is no JSON for the number {number}"))
}

macro_rules! as_it_is {
    ($($method:ident($($value:ident: $type:ty),*);)*) => {
        $(fn $method(self, $($value: $type),*) -> Result<S::Ok, S::Error> {
            self.0.$method($($value),*)
        })*
    };
}

macro_rules! begins {
    ($($method:ident($($value:ident: $type:ty),*) -> $begun:ident;)*) => {
        $(fn $method(self, $($value: $type),*) -> Result<Self::$begun, S::Error> {
            self.0.$method($($value),*).map(Strict)
        })*
    };
}

type Str = &'static str;

impl<S: Serializer> Serializer for Strict<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Strict<S::SerializeSeq>;
    type SerializeTuple = Strict<S::SerializeTuple>;
    type SerializeTupleStruct = Strict<S::SerializeTupleStruct>;
    type SerializeTupleVariant = Strict<S::SerializeTupleVariant>;
    type SerializeMap = Strict<S::SerializeMap>;
    type SerializeStruct = Strict<S::SerializeStruct>;
    type SerializeStructVariant = Strict<S::SerializeStructVariant>;

    fn serialize_f32(self, number: f32) -> Result<S::Ok, S::Error> {
        if number.is_finite() {
            self.0.serialize_f32(number)
        } else {
            Err(refused(number))
        }
    }

    fn serialize_f64(self, number: f64) -> Result<S::Ok, S::Error> {
        if number.is_finite() {
            self.0.serialize_f64(number)
        } else {
            Err(refused(number))
        }
    }

    as_it_is! {
        serialize_bool(value: bool);
        serialize_i8(value: i8);
        serialize_i16(value: i16);
        serialize_i32(value: i32);
        serialize_i64(value: i64);
        serialize_i128(value: i128);
        serialize_u8(value: u8);
        serialize_u16(value: u16);
        serialize_u32(value: u32);
        serialize_u64(value: u64);
        serialize_u128(value: u128);
        serialize_char(value: char);
        serialize_str(value: &str);
        serialize_bytes(value: &[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_struct(name: Str);
        serialize_unit_variant(name: Str, index: u32, variant: Str);
    }

    begins! {
        serialize_seq(length: Option<usize>) -> SerializeSeq;
        serialize_tuple(length: usize) -> SerializeTuple;
        serialize_tuple_struct(name: Str, length: usize) -> SerializeTupleStruct;
        serialize_tuple_variant(name: Str, index: u32, variant: Str, length: usize)
            -> SerializeTupleVariant;
        serialize_map(length: Option<usize>) -> SerializeMap;
        serialize_struct(name: Str, length: usize) -> SerializeStruct;
        serialize_struct_variant(name: Str, index: u32, variant: Str, length: usize)
            -> SerializeStructVariant;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        self.0.serialize_some(&Finite(value))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: Str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.0.serialize_newtype_struct(name, &Finite(value))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: Str,
        index: u32,
        variant: Str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        let value = Finite(value);
        self.0
            .serialize_newtype_variant(name, index, variant, &value)
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }
}

macro_rules! items {
    ($($begun:ident: $($method:ident($($name:ident: $type:ty)?)),*;)*) => {
        $(impl<S: $begun> $begun for Strict<S> {
            type Ok = S::Ok;
            type Error = S::Error;

            $(fn $method<T: Serialize + ?Sized>(
                &mut self,
                $($name: $type,)?
                value: &T,
            ) -> Result<(), S::Error> {
                self.0.$method($($name,)? &Finite(value))
            })*

            fn end(self) -> Result<S::Ok, S::Error> {
                self.0.end()
            }
        })*
    };
}

items! {
    SerializeSeq: serialize_element();
    SerializeTuple: serialize_element();
    SerializeTupleStruct: serialize_field();
    SerializeTupleVariant: serialize_field();
    SerializeMap: serialize_key(), serialize_value();
    SerializeStruct: serialize_field(name: Str);
    SerializeStructVariant: serialize_field(name: Str);
}
