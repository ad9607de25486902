// Cards describe the networks that this module runs: whoever uses it names their types.
@_exported public import Packs
