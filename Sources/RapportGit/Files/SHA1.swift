import RapportBase

/// SHA-1 (FIPS 180-4 §6.1), which most repositories use to name their files. It doesn't protect against
/// anyone who deliberately gives two files the same name, and neither do Git's own names.
struct SHA1: Digest {
  private var state: (UInt32, UInt32, UInt32, UInt32, UInt32) = (
    0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0
  )

  mutating func add(block words: UnsafeMutableBufferPointer<UInt32>) {
    for i in 16..<80 {
      let word = words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16]
      words[i] = word << 1 | word >> 31
    }
    var (a, b, c, d, e) = state
    for i in 0..<80 {
      let (f, k): (UInt32, UInt32) =
        switch i {
        case 0..<20: ((b & c) | (~b & d), 0x5a82_7999)
        case 20..<40: (b ^ c ^ d, 0x6ed9_eba1)
        case 40..<60: ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc)
        default: (b ^ c ^ d, 0xca62_c1d6)
        }
      let next = (a << 5 | a >> 27) &+ f &+ e &+ k &+ words[i]
      (e, d, c, b, a) = (d, c, b << 30 | b >> 2, a, next)
    }
    state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e)
  }

  var words: [UInt32] { [state.0, state.1, state.2, state.3, state.4] }
}
