/// Photographs of the test data, by what they are good for.
enum Photographs {
  /// One person each: official portraits, snapshots, a beard, glasses, small web pictures, frames of 250 pixels.
  static let portraits = [
    "photos/face_recognition/obama/obama.jpg", "photos/face_recognition/obama/obama-1080p.jpg",
    "photos/face_recognition/biden/biden.jpg", "photos/face_recognition/rose_leslie/img1.jpg",
    "photos/face_recognition/kit_harington/john1.jpeg", "photos/face_recognition/kit_harington/john2.jpeg",
    "photos/face_recognition/lin_manuel_miranda/lin-manuel-miranda.png",
    "photos/face_recognition/alex_lacamoire/alex-lacamoire.png", "photos/human/stock_person_a/stock-emotions-a-1.jpg",
    "photos/human/stock_person_b/stock-emotions-b-5.jpg", "photos/human/vlado/person-vlado1.jpg",
    "photos/openface/adams/adams.jpg", "photos/openface/carell/carell.jpg", "photos/openface/lennon/lennon-1.jpg",
    "photos/lfw_dev/AnFernce_Negron/AnFernce_Negron_0001.jpg", "photos/lfw_dev/Tara_Reid/Tara_Reid_0001.jpg",
    "photos/lfw_dev/Raymond_Odierno/Raymond_Odierno_0001.jpg",
    "photos/lfw_dev/Suzanne_Mubarak/Suzanne_Mubarak_0001.jpg",
  ]

  /// Pictures with one, two and many faces, of several shapes and sizes.
  static let scenes = [
    "photos/face_recognition/_groups/two_people.jpg", "photos/face_recognition/_groups/obama_and_biden.jpg",
    "photos/face_recognition/_groups/kit_with_rose.jpg", "photos/openface/_groups/longoria-cooper.jpg",
    "photos/face_recognition/obama/obama-1080p.jpg", "photos/face_recognition/obama/obama_partial_face.jpg",
    "photos/human/stock_person_b/stock-emotions-b-5.jpg", "photos/lfw_dev/Tara_Reid/Tara_Reid_0001.jpg",
  ]
}
