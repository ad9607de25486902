// error: 'template' cannot be captured by an escaping closure since it is a borrowed parameter
import Faces

func later(_ template: borrowing FaceTemplate) -> () -> Metric {
  { template.metric }
}
