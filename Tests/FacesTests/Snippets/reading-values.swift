// error: 'withValues' is inaccessible due to '@_spi' protection level
import Faces

func read(_ template: borrowing FaceTemplate) -> Float {
  template.withValues { values in values[0] }
}
