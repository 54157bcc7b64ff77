//! Small pictures to attach: drawn, so that none has to be kept in the tree.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

const PAPER: Rgb<u8> = Rgb([250, 249, 246]);
const INK: Rgb<u8> = Rgb([58, 64, 78]);
const PALE: Rgb<u8> = Rgb([196, 201, 210]);
const JADE: Rgb<u8> = Rgb([36, 132, 110]);

/// Left, top, width and height, in pixels.
type Area = (u32, u32, u32, u32);

fn fill(picture: &mut RgbImage, (left, top, width, height): Area, colour: Rgb<u8>) {
    for y in top..(top + height).min(picture.height()) {
        for x in left..(left + width).min(picture.width()) {
            picture.put_pixel(x, y, colour);
        }
    }
}

/// Four walls of that thickness.
fn frame(picture: &mut RgbImage, (left, top, width, height): Area, thickness: u32, colour: Rgb<u8>) {
    fill(picture, (left, top, width, thickness), colour);
    fill(picture, (left, top + height - thickness, width, thickness), colour);
    fill(picture, (left, top, thickness, height), colour);
    fill(picture, (left + width - thickness, top, thickness, height), colour);
}

fn png(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).expect("BUG: memory takes a picture");
    bytes.into_inner()
}

/// Rooms of a workshop with their doors; another number, other rooms.
pub fn floor_plan(number: u32) -> Vec<u8> {
    let mut plan = RgbImage::from_pixel(960, 640, PAPER);
    for x in (40..920).step_by(40) {
        fill(&mut plan, (x, 40, 1, 560), Rgb([236, 234, 228]));
    }
    frame(&mut plan, (40, 40, 880, 560), 8, INK);
    let wall = 320 + number % 7 * 40;
    fill(&mut plan, (wall, 40, 6, 360), INK);
    fill(&mut plan, (wall, 280, 920 - wall, 6), INK);
    fill(&mut plan, (wall + 60, 280, 70, 6), JADE);
    fill(&mut plan, (wall, 120 + number % 3 * 30, 6, 70), JADE);
    for machine in 0..3 + number % 4 {
        frame(&mut plan, (80 + machine * 110, 450, 70, 90), 3, PALE);
    }
    fill(&mut plan, (420, 592, 120, 8), JADE);
    png(&plan)
}

/// A card with a mark, a name and lines of an address.
pub fn business_card(number: u32) -> Vec<u8> {
    let mut card = RgbImage::from_pixel(900, 540, PAPER);
    let [red, green, blue] = [40 + number % 5 * 30, 90 + number % 3 * 25, 120 + number % 4 * 20].map(|part| part as u8);
    fill(&mut card, (0, 0, 900, 18), Rgb([red, green, blue]));
    fill(&mut card, (70, 90, 96, 96), Rgb([red, green, blue]));
    fill(&mut card, (94, 114, 48, 48), PAPER);
    fill(&mut card, (200, 100, 180 + number % 3 * 40, 34), INK);
    fill(&mut card, (200, 152, 130, 18), PALE);
    for line in 0..4 {
        fill(&mut card, (70, 290 + line * 48, 16, 16), Rgb([red, green, blue]));
        fill(&mut card, (104, 290 + line * 48, 300 + (line * 67 + number * 31) % 260, 16), PALE);
    }
    png(&card)
}

/// Twelve months of a trial run.
pub fn chart(number: u32) -> Vec<u8> {
    let mut chart = RgbImage::from_pixel(960, 540, Rgb([255, 255, 255]));
    for line in 0..5 {
        fill(&mut chart, (80, 80 + line * 90, 820, 2), Rgb([230, 232, 236]));
    }
    for month in 0..12 {
        let height = 60 + (month * 53 + number * 97) % 300;
        let colour = if month == 11 { JADE } else { PALE };
        fill(&mut chart, (96 + month * 67, 440 - height, 42, height), colour);
    }
    fill(&mut chart, (80, 440, 820, 3), INK);
    png(&chart)
}

/// A page of plain lines, in the letters every reader of PDF has.
pub fn pdf(lines: &[&str]) -> Vec<u8> {
    let shown: String = lines.iter().map(|line| format!("({line}) Tj T* ")).collect();
    let text = format!("BT /F1 12 Tf 18 TL 72 760 Td {shown}ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let (mut file, mut places) = (String::from("%PDF-1.4\n"), String::new());
    for (number, object) in (1..).zip(&objects) {
        places.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let begins = file.len();
    file.push_str(&format!(
        "xref\n0 6\n0000000000 65535 f \n{places}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{begins}\n%%EOF\n"
    ));
    file.into_bytes()
}

pub fn floor_plan_in_base64() -> String {
    STANDARD.encode(floor_plan(1))
}
