"""Operations that moto lacks or does by half, one module or package per service."""
