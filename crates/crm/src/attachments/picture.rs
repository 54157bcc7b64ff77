//! Pictures made smaller: upright as their camera was held, and without anything else the camera wrote.

use std::io::Cursor;

use chrono::NaiveDateTime;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, RgbImage};

/// Longest sides, in pixels.
const THUMBNAIL: u32 = 320;
const SCREEN: u32 = 2560;
/// Memory a picture may take when it is unpacked: 64 million pixels. A larger one has no preview.
const MOST_UNPACKED: u64 = 192 * 1024 * 1024;
const QUALITY: u8 = 82;

pub struct Picture {
    pub width: i64,
    pub height: i64,
    /// JPEG.
    pub thumbnail: Vec<u8>,
    /// As the camera's clock showed it.
    pub taken: Option<NaiveDateTime>,
}

/// What is known of a picture; `None` for what cannot be unpacked here.
pub fn look_at(bytes: &[u8]) -> Option<Picture> {
    let picture = unpack(bytes)?;
    let (width, height) = (i64::from(picture.width()), i64::from(picture.height()));
    Some(Picture { width, height, thumbnail: jpeg(&picture, THUMBNAIL)?, taken: taken(bytes) })
}

/// The picture for the window: JPEG.
pub fn for_screen(bytes: &[u8]) -> Option<Vec<u8>> {
    jpeg(&unpack(bytes)?, SCREEN)
}

fn unpack(bytes: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_UNPACKED);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    Some(picture)
}

fn jpeg(picture: &DynamicImage, side: u32) -> Option<Vec<u8>> {
    let small = (picture.width().max(picture.height()) > side).then(|| picture.thumbnail(side, side));
    let mut bytes = Vec::new();
    let opaque = on_white(small.as_ref().unwrap_or(picture));
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&opaque).ok()?;
    Some(bytes)
}

/// JPEG knows no transparency.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let seen = picture.to_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0.map(u32::from);
        image::Rgb([red, green, blue].map(|colour| ((colour * alpha + 255 * (255 - alpha)) / 255) as u8))
    })
}

fn taken(bytes: &[u8]) -> Option<NaiveDateTime> {
    let read = exif::Reader::new().read_from_container(&mut Cursor::new(bytes)).ok()?;
    let field = read.get_field(exif::Tag::DateTimeOriginal, exif::In::PRIMARY)?;
    let exif::Value::Ascii(texts) = &field.value else { return None };
    let text = std::str::from_utf8(texts.first()?).ok()?;
    NaiveDateTime::parse_from_str(text, "%Y:%m:%d %H:%M:%S").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let picture =
            image::RgbaImage::from_fn(width, height, |x, _| image::Rgba([200, 30, 30, if x == 0 { 0 } else { 255 }]));
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, image::ImageFormat::Png).expect("writes");
        bytes.into_inner()
    }

    fn size_of(jpeg: &[u8]) -> (u32, u32) {
        let picture = image::load_from_memory_with_format(jpeg, image::ImageFormat::Jpeg).expect("a JPEG");
        (picture.width(), picture.height())
    }

    /// A JPEG whose camera lay on its side on 2026-03-17, and knew where.
    fn on_its_side() -> Vec<u8> {
        let tag = |id: u16, value: exif::Value, ifd| exif::Field {
            tag: exif::Tag(exif::Context::Tiff, id),
            ifd_num: ifd,
            value,
        };
        let fields = [
            tag(0x0112, exif::Value::Short(vec![6]), exif::In::PRIMARY),
            exif::Field {
                tag: exif::Tag::DateTimeOriginal,
                ifd_num: exif::In::PRIMARY,
                value: exif::Value::Ascii(vec![b"2026:03:17 14:30:00".to_vec()]),
            },
            exif::Field {
                tag: exif::Tag::GPSLatitudeRef,
                ifd_num: exif::In::PRIMARY,
                value: exif::Value::Ascii(vec![b"N".to_vec()]),
            },
        ];
        let mut writer = exif::experimental::Writer::new();
        fields.iter().for_each(|field| writer.push_field(field));
        let mut told = Cursor::new(Vec::new());
        writer.write(&mut told, false).expect("writes");
        let told = [b"Exif\0\0".as_slice(), &told.into_inner()].concat();
        let mut plain = Vec::new();
        let picture = RgbImage::from_pixel(400, 200, image::Rgb([10, 90, 160]));
        JpegEncoder::new(&mut plain).encode_image(&picture).expect("writes");
        let length = u16::try_from(told.len() + 2).expect("short").to_be_bytes();
        [&plain[..2], &[0xff, 0xe1], &length, &told, &plain[2..]].concat()
    }

    #[test]
    fn a_picture_is_shown_upright_with_its_day_and_without_the_place_it_was_taken_at() {
        let looked = look_at(&on_its_side()).expect("a picture");
        assert_eq!((looked.width, looked.height), (200, 400), "upright");
        assert_eq!(looked.taken.map(|taken| taken.to_string()).as_deref(), Some("2026-03-17 14:30:00"));
        assert_eq!(size_of(&looked.thumbnail), (160, 320));
        let shown = for_screen(&on_its_side()).expect("a picture");
        assert_eq!(size_of(&shown), (200, 400), "nothing is made larger");
        for made in [&looked.thumbnail, &shown] {
            assert!(exif::Reader::new().read_from_container(&mut Cursor::new(made)).is_err());
        }
    }

    #[test]
    fn a_transparent_picture_is_shown_on_white() {
        let shown = for_screen(&png(16, 16)).expect("a picture");
        let picture = image::load_from_memory(&shown).expect("a JPEG").to_rgb8();
        assert!(picture.get_pixel(0, 8).0.iter().all(|colour| *colour > 180), "{:?}", picture.get_pixel(0, 8));
    }

    #[test]
    fn what_is_no_picture_or_would_fill_the_memory_has_none() {
        assert!(look_at(b"\xff\xd8\xff\xe0 and then nothing").is_none());
        // A PNG of 60,000 × 60,000 pixels in a few bytes.
        let mut bomb = png(1, 1);
        bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        assert!(look_at(&bomb).is_none());
    }
}
